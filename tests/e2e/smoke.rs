//! The shortest possible visit.

use crate::support::{Engine, Find, Options, test};

#[test]
fn opens_without_errors_and_asks_nobody_else() {
    test(Options::with_worker(), async |app| {
        app.load("/").await;
        assert!(!app.names("heading").await.is_empty());
        assert_eq!(app.console_errors().await, Vec::<String>::new());

        let origin = app.server.origin();
        let requests = app.requests().await;
        let strangers: Vec<_> = requests.iter().filter(|url| !url.starts_with(&origin)).collect();
        assert!(strangers.is_empty(), "asked someone else: {strangers:?}");

        // Proves that the watch works. Chromium's reports the app's own address too, the others' all but that.
        let watched = if app.browser.engine == Engine::Chromium {
            origin
        } else {
            let stranger = "http://stranger.example/";
            // It can't be reached; what matters is the request.
            let _ = app.browser.driver().goto(stranger).await;
            stranger.to_owned()
        };
        assert!(app.requests().await.iter().any(|url| url.starts_with(&watched)));
    });
}

#[test]
fn a_host_that_does_not_know_what_wasm_is_will_do() {
    test(Options::with_worker(), async |app| {
        // A response made by a script has no content type.
        app.on_new_document(
            "const real = window.fetch;
            window.fetch = async (...given) => {
                const answer = await real(...given);
                if (!answer.url.endsWith('.wasm')) return answer;
                window.unnamed = true;
                return new Response(answer.body);
            };",
        )
        .await;
        app.load("/").await;
        app.textbox("Bysamfundets navn").shown().await;
        app.wait_for_script("return window.unnamed === true").await;
    });
}
