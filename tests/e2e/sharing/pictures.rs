//! Pictures come to a colleague who looks at them, and go with their note.

use http::Method;

use super::{delete_for_good, two};
use crate::photos::photograph;
use crate::support::couch::couch;
use crate::support::{Find, Options, scenes, test, until};

/// How many attachments the server has in `database`.
async fn attachments(database: &str) -> usize {
    let path = format!("/{database}/_all_docs?include_docs=true");
    let (_, all) = couch().await.ask(Method::GET, &path, None).await;
    all.to_string().matches("\"_attachments\"").count()
}

#[test]
fn a_picture_comes_when_somebody_looks_at_it_and_goes_with_its_note() {
    test(Options::default(), async |app| {
        let (colleague, database) = two(app).await;
        scenes::note(app, "Observation", "Bænken ved søen").await;
        let note = scenes::text(&scenes::stored(app, "note").await[0]["id"]);
        app.open(&format!("/noter/{note}")).await;
        photograph(app, "Vælg billede").await;
        app.region("Billeder").button("Se billedet").shown().await;
        until(async || {
            let count = attachments(&database).await;
            if count == 1 {
                Ok(())
            } else {
                Err(count.to_string())
            }
        })
        .await
        .unwrap_or_else(|count| panic!("{count} pictures on the server"));

        colleague.open(&format!("/noter/{note}")).await;
        colleague.region("Billeder").button("Se billedet").tap().await;
        colleague
            .wait_for_script("return document.querySelector('dialog[open] img')?.naturalWidth > 0")
            .await;
        colleague.button("Luk").tap().await;

        delete_for_good(app, &note).await;
        assert_eq!(attachments(&database).await, 0);
        colleague.end().await;
    });
}
