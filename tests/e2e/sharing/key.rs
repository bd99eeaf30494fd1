//! «Skift nøgle»: the old invitation opens nothing any more, and whoever gets the new one loses nothing.

use super::{documents, invitation, join, shared, two};
use crate::support::{Fault, Find, Options, scenes, test};

#[test]
fn with_another_key_the_old_invitation_is_of_no_use_and_nothing_is_lost() {
    test(Options::default(), async |app| {
        let (colleague, database) = two(app).await;
        scenes::note(app, "Observation", "Bænken ved søen").await;
        colleague.open("/noter").await;
        colleague.wait_for_text("Bænken ved søen").await;
        colleague.server.sync.set(Fault::LosesRequests);
        scenes::note(&colleague, "Observation", "Ikke sendt endnu").await;

        let before = invitation(app).await;
        app.button("Skift nøgle").tap().await;
        app.dialog("Skift nøgle").button("Skift nøglen").tap().await;
        app.wait_for_status("Nøglen er skiftet.").await;
        shared(app).await;
        let after = invitation(app).await;
        assert_ne!(before, after);
        // What was sealed with the old key is gone from the server.
        app.wait_for_script("return localStorage.getItem('vejviseren/setting/sharing-old') === ''")
            .await;
        // Two marks, a device, a village and a note.
        assert_eq!(documents(&database).await, 5);

        colleague.server.sync.set(Fault::None);
        colleague.open("/deling").await;
        colleague.button("Del nu").tap().await;
        colleague.wait_for_text("Kollegerne har skiftet nøgle.").await;
        join(&colleague, &after).await;
        colleague
            .dialog("Læg sammen med kollegernes")
            .button("Læg sammen og del")
            .tap()
            .await;
        shared(&colleague).await;
        app.open("/noter").await;
        app.wait_for_text("Ikke sendt endnu").await;
        colleague.end().await;
    });
}
