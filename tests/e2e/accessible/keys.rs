//! With the keyboard alone: Tab reaches every control on a page, the focus is visible, and no bar covers it (WCAG 2.2,
//! 2.1.1, 2.4.7 and 2.4.11).

use std::collections::BTreeSet;

use serde_json::Value;

use super::{addresses, none};
use crate::support::{App, Key, Options, Window, seed, test};

/// Numbers every control. A group of radios shares a number, because it is one Tab stop.
const NUMBER: &str = "const groups = {}; let next = 0;
    for (const it of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
        if (!it.checkVisibility({ visibilityProperty: true }) || it.disabled || it.tabIndex < 0) continue;
        it.dataset.stop = it.type === 'radio' ? (groups[it.name] ??= next++) : next++;
    }
    document.activeElement.blur();
    return next;";

/// The number of the focused control, and what is wrong with how it is shown. Some browsers scroll it into view a
/// moment later.
const SEEN: &str = "const it = document.activeElement;
    if (!it || it === document.body) return null;
    const ring = () => [it, it.closest('label'), it.labels?.[0]].filter(Boolean).flatMap((on) =>
        ['', '::after'].map((part) => getComputedStyle(on, part || null)))
        .some((style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2);
    const free = () => {
        const box = it.getBoundingClientRect();
        const places = (from, to, end) => [Math.max(from, 0) + 2, (from + to) / 2, Math.min(to, end) - 2];
        return places(box.left, box.right, innerWidth).some((x) =>
            places(box.top, box.bottom, innerHeight).some((y) => { const hit = document.elementFromPoint(x, y);
                return hit && (it.contains(hit) || it.labels?.[0]?.contains(hit)); }));
    };
    const look = () => [ring() || 'no ring', free() || 'covered'].filter((fault) => fault !== true);
    const tell = (wrong) => [it.dataset.stop ?? it.localName,
        wrong.length ? `${it.outerHTML.slice(0, 120)}: ${wrong}` : null];
    const wrong = look();
    if (!wrong.length) return tell(wrong);
    return new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(tell(look())), 100)));";

/// The controls that Tab doesn't reach, and those whose focus isn't visible.
async fn faults(app: &App) -> Vec<String> {
    let stops = app.script(NUMBER, &[]).await.as_u64().unwrap_or_default();
    let mut missed: BTreeSet<String> = (0..stops).map(|stop| stop.to_string()).collect();
    let mut faults = Vec::new();
    // Date fields take several Tab stops each.
    for _ in 0..stops * 2 + 20 {
        app.press(Key::Tab).await;
        let seen: Option<(String, Option<String>)> =
            serde_json::from_value(app.script(SEEN, &[]).await).unwrap();
        if let Some((stop, fault)) = seen {
            missed.remove(&stop);
            faults.extend(fault);
        }
        if missed.is_empty() {
            break;
        }
    }
    for stop in missed {
        let js = "return document.querySelector(`[data-stop='${arguments[0]}']`)?.outerHTML.slice(0, 120)";
        let html = app.script(js, &[Value::from(stop)]).await;
        faults.push(format!("never reached: {html}"));
    }
    faults
}

#[test]
fn tab_comes_to_everything_and_one_sees_where_it_is() {
    for window in [Window::Phone, Window::Desktop] {
        let options = Options {
            window,
            ..Options::default()
        };
        test(options, async |app| {
            let mut problems = Vec::new();
            seed::example(app).await;
            app.open("/").await;
            for path in addresses() {
                app.open(path).await;
                let found = faults(app).await;
                problems.extend(found.into_iter().map(|fault| format!("{path}: {fault}")));
            }
            none(&problems, &format!("{window:?}"));
        });
    }
}
