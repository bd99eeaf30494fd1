//! What the system asks for: reduced motion, and forced colours.

use serde_json::{Value, json};

use super::{addresses, none};
use crate::support::{Options, scenes, test};

#[test]
fn nothing_moves_for_those_who_want_it_still() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        if !app.prefer("prefers-reduced-motion").await {
            return;
        }
        for path in addresses() {
            app.open(path).await;
            let js = "return [...document.querySelectorAll('*')].flatMap((it) => {
                const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(it);
                const moves = animationName !== 'none' || transitionDuration.split(',').some((time) => parseFloat(time) > 0)
                    || scrollBehavior === 'smooth';
                return moves ? [it.outerHTML.slice(0, 100)] : [];
            })";
            assert_eq!(app.script(js, &[]).await, json!([]), "{path}");
        }
    });
}

/// Controls with no visible boundary when the browser paints every background the same: no border of their own or of
/// their label, and no icon. Links have the system's colour for links.
const UNMARKED: &str = "const drawn = (style) => ['Top', 'Right', 'Bottom', 'Left'].some((side) =>
        style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) > 0) ||
        style.outlineStyle !== 'none' || style.textDecorationLine !== 'none' || style.appearance === 'auto';
    return [...document.querySelectorAll('button, select, textarea, input')]
        .filter((it) => it.checkVisibility({ visibilityProperty: true }) && !it.querySelector('svg'))
        .filter((it) => ![it, it.closest('label')].some((on) => on && drawn(getComputedStyle(on))))
        .map((it) => it.outerHTML.slice(0, 120));";

#[test]
fn with_the_systems_own_colours_every_control_has_an_edge() {
    test(Options::default(), async |app| {
        scenes::example(app).await;
        if !app.prefer("forced-colors").await {
            return;
        }
        let mut problems = Vec::new();
        for path in addresses() {
            app.open(path).await;
            let found: Vec<Value> = serde_json::from_value(app.script(UNMARKED, &[]).await).unwrap();
            problems.extend(found.into_iter().map(|it| format!("{path}: {it}")));
        }
        none(&problems, "forced colours");
    });
}
