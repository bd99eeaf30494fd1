//! Unlocking with a face or a fingerprint, with the browser's virtual authenticators.

use serde_json::{Value, json};

use super::{PASSPHRASE, turn_on, unlock, village_with_words};
use crate::support::{App, Engine, Find, Options, test};

/// Gives the browser a device that recognises its user, and returns its id.
async fn device(app: &App, more: Value) -> Value {
    app.cdp("WebAuthn.enable", json!({})).await;
    let mut options = json!({
        "protocol": "ctap2", "ctap2Version": "ctap2_1", "transport": "internal", "hasResidentKey": true,
        "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true,
    });
    options
        .as_object_mut()
        .unwrap()
        .extend(more.as_object().unwrap().clone());
    let made = app
        .cdp("WebAuthn.addVirtualAuthenticator", json!({ "options": options }))
        .await;
    made["authenticatorId"].clone()
}

#[test]
fn a_device_that_answers_unlocks_and_the_passphrase_still_does() {
    if Engine::chosen() != Engine::Chromium {
        return; // Only its driver has virtual authenticators.
    }
    test(Options::default(), async |app| {
        village_with_words(app).await;
        turn_on(app).await;
        let id = device(app, json!({ "hasPrf": true })).await;
        app.load("/indstillinger").await;
        unlock(app, PASSPHRASE).await;
        app.checkbox("Lås op med ansigt eller finger").tap().await;
        app.wait_for_status("Nu kan du låse op med ansigt eller finger")
            .await;
        app.load("/noter").await;
        app.button("Lås op med ansigt eller finger").tap().await;
        app.wait_for_text("Bænken ved søen").await;

        // The device refuses, or the passkey is gone: the passphrase is never the only thing that was lost.
        app.cdp(
            "WebAuthn.setUserVerified",
            json!({ "authenticatorId": id, "isUserVerified": false }),
        )
        .await;
        app.load("/noter").await;
        app.button("Lås op med ansigt eller finger").tap().await;
        app.wait_for_text("Enheden kunne ikke genkende dig.").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Bænken ved søen").await;
        app.open("/indstillinger").await;
        app.checkbox("Lås op med ansigt eller finger")
            .is_checked(true)
            .await;
        app.checkbox("Lås op med ansigt eller finger").tap().await;
        app.wait_for_status("Kun adgangssætningen").await;
        app.load("/noter").await;
        app.heading("Vejviseren er låst").shown().await;
        app.button("Lås op med ansigt eller finger").gone().await;
    });
}

#[test]
fn a_device_that_does_not_answer_is_refused_and_nothing_has_changed() {
    if Engine::chosen() != Engine::Chromium {
        return; // Only its driver has virtual authenticators.
    }
    test(Options::default(), async |app| {
        village_with_words(app).await;
        turn_on(app).await;
        device(app, json!({})).await;
        app.load("/indstillinger").await;
        unlock(app, PASSPHRASE).await;
        app.checkbox("Lås op med ansigt eller finger").tap().await;
        app.wait_for_text("Denne enhed kan ikke låse op med ansigt eller finger.")
            .await;
        app.checkbox("Lås op med ansigt eller finger")
            .is_checked(false)
            .await;
        app.load("/noter").await;
        unlock(app, PASSPHRASE).await;
        app.wait_for_text("Bænken ved søen").await;
    });
}
