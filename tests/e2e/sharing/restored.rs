//! A database that is made again, or put back from a backup: nothing is lost, because every device has all of it.

use http::Method;

use super::{documents, shared, two};
use crate::support::couch::couch;
use crate::support::{Options, scenes, test, until};

#[test]
fn a_database_that_was_made_again_gets_everything_from_the_devices() {
    test(Options::default(), async |app| {
        let (colleague, database) = two(app).await;
        scenes::note(app, "Observation", "Bænken ved søen").await;
        colleague.open("/noter").await;
        colleague.wait_for_text("Bænken ved søen").await;
        let before = documents(&database).await;
        for one in [&*app, &colleague] {
            one.go_to_file("/manifest.webmanifest").await;
        }
        let (status, said) = couch()
            .await
            .ask(Method::DELETE, &format!("/{database}"), None)
            .await;
        assert!(status.is_success(), "{said}");
        couch().await.make(&database).await;
        for one in [&*app, &colleague] {
            one.load("/deling").await;
            shared(one).await;
        }
        until(async || match documents(&database).await {
            now if now == before => Ok(()),
            now => Err(format!("{now} documents of {before}")),
        })
        .await
        .unwrap_or_else(|why| panic!("not everything: {why}"));
        scenes::note(&colleague, "Observation", "Efter gendannelsen").await;
        app.open("/noter").await;
        app.wait_for_text("Efter gendannelsen").await;
        app.wait_for_text("Bænken ved søen").await;
        colleague.end().await;
    });
}
