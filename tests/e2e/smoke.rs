//! The shortest possible visit.

use crate::support::{Find, Options, test};

#[test]
fn opens_without_errors_and_asks_nobody_else() {
    test(Options::default(), async |app| {
        app.open("/").await;
        assert!(!app.names("heading").await.is_empty());
        assert_eq!(app.console_errors().await, Vec::<String>::new());

        let origin = app.server.origin();
        let requests = app.requests().await;
        assert!(requests.iter().any(|url| url.starts_with(&origin)));
        let strangers: Vec<_> = requests.iter().filter(|url| !url.starts_with(&origin)).collect();
        assert!(strangers.is_empty(), "asked someone else: {strangers:?}");
    });
}
