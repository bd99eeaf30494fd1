//! The content security policy: nothing inline, nothing from other hosts, nothing sent.

use serde_json::json;

use crate::support::{Find, Options, scenes, test};

const POLICY: [&str; 10] = [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "",
];

#[test]
fn the_policy_is_strict_and_no_page_breaks_it() {
    test(Options::default(), async |app| {
        app.on_new_document(
            "window.__broken = [];
            document.addEventListener('securitypolicyviolation', event => window.__broken.push(event.violatedDirective))",
        )
        .await;
        scenes::village(app, "Kærby Mark").await;
        let policy = app
            .script(
                "return document.querySelector('meta[http-equiv=\"Content-Security-Policy\"]').content",
                &[],
            )
            .await;
        let rules: Vec<&str> = policy.as_str().unwrap().split(';').map(str::trim).collect();
        assert_eq!(rules, POLICY[..rules.len()]);
        assert!(rules.len() >= POLICY.len() - 1);

        scenes::note(app, "Kontakt", "Alle sider skal have noget på sig").await;
        for path in scenes::PAGES.into_iter().chain(["/findes-ikke"]) {
            app.open(path).await;
            assert_eq!(
                app.script("return window.__broken", &[]).await,
                json!([]),
                "{path}"
            );
        }
        app.open("/data").await;
        app.button("Gem alt i en fil (JSON)").tap().await;
        app.download().await;
        assert_eq!(app.script("return window.__broken", &[]).await, json!([]));
        // Proves that the watch works: the policy forbids inline styles.
        app.script("const element = document.createElement('p'); element.setAttribute('style', 'color: red'); document.body.append(element)", &[]).await;
        app.wait_for_script("return window.__broken.length > 0").await;
        app.console_errors().await;

        let origin = app.server.origin();
        let strangers: Vec<String> = app
            .requests()
            .await
            .into_iter()
            .filter(|url| !url.starts_with(&origin))
            .collect();
        assert_eq!(strangers, Vec::<String>::new());
    });
}
