//! Every control is large enough for a thumb: 44 by 44 px, measured where a tap really hits it.

use serde_json::Value;

use super::{addresses, none, screens};
use crate::support::{App, Options, Window, scenes, seed, test};

/// The controls on the page whose target is smaller than 44 px in either direction. The target is the area where a tap
/// reaches the control: its box, its label, and what its style stretches over the card. Links in running text are
/// exempt (WCAG 2.2, 2.5.8), and so is what is visible only while it has the focus.
const SMALL: &str = "const LEAST = 44;
    const controls = document.querySelectorAll('a[href], button, input, select, textarea, summary');
    const running = (it) => it.localName === 'a' && getComputedStyle(it).display === 'inline' &&
        it.parentElement.textContent.trim() !== it.textContent.trim();
    const top = (element) => [...document.querySelectorAll('dialog:modal')].pop()?.contains(element) ?? true;
    const small = [];
    for (const control of controls) {
        if (!control.checkVisibility({ visibilityProperty: true }) || running(control) || !top(control)) continue;
        if (control.matches('.skip, :disabled')) continue;
        const label = control.labels?.[0];
        const ours = (x, y) => {
            const hit = document.elementFromPoint(x, y);
            return hit && (control.contains(hit) || (label && hit.closest('label') === label));
        };
        control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const box = control.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        if (!ours(x, y)) { small.push(`${control.outerHTML.slice(0, 120)}: covered`); continue; }
        const reach = (dx, dy) => { let far = 0; while (far < LEAST && ours(x + dx * (far + 0.5), y + dy * (far + 0.5))) far += 0.5; return far; };
        const size = [reach(-1, 0) + reach(1, 0), reach(0, -1) + reach(0, 1)];
        // Half a pixel is lost to rounding at each edge.
        if (Math.min(...size) < LEAST - 1) small.push(`${control.outerHTML.slice(0, 120)}: ${size.join(' × ')}`);
    }
    return small;";

async fn small(app: &App) -> Vec<String> {
    let found: Value = app.script(SMALL, &[]).await;
    serde_json::from_value(found).expect("a list of lines")
}

#[test]
fn are_as_large_as_a_thumb_on_every_address() {
    for screen in screens() {
        test(screen.clone(), async |app| {
            let mut problems = Vec::new();
            seed::example(app).await;
            app.open("/").await;
            for path in addresses() {
                app.open(path).await;
                problems.extend(small(app).await.into_iter().map(|it| format!("{path}: {it}")));
            }
            none(&problems, &format!("{:?}", screen.window));

            // Proves that this check can fail.
            app.script(
                "const button = document.createElement('button'); button.textContent = 'x';
                document.querySelector('main').prepend(button)",
                &[],
            )
            .await;
            assert_eq!(small(app).await.len(), 1);
        });
    }
}

#[test]
fn are_as_large_in_what_opens_and_on_the_first_run() {
    use crate::support::Find;
    let options = Options {
        window: Window::Phone,
        ..Options::default()
    };
    test(options, async |app| {
        app.open("/").await;
        none(&small(app).await, "first run");
        scenes::village(app, "Mou").await;
        app.button("Menu").tap().await;
        app.link("Feltbesøg").shown().await;
        // The open menu's backdrop covers everything else.
        let open: Vec<String> = small(app)
            .await
            .into_iter()
            .filter(|it| !it.contains("covered"))
            .collect();
        none(&open, "menu");
        app.press(crate::support::Key::Escape).await;
        app.button("Skift bysamfund").tap().await;
        app.dialog("Skift bysamfund").shown().await;
        none(&small(app).await, "switcher");
    });
}
