//! Which answers count as different.

use super::{AFTER, BEFORE, QUESTION, answered, choose, file, merge, other};
use crate::support::{Find, Options, test};

#[test]
fn answers_that_agree_are_one() {
    test(Options::default(), async |app| {
        for theirs in ["Hallen", "Hallen og brugsen"] {
            answered(app, "Hallen").await;
            merge(app, &file(app, theirs, AFTER).await).await;
            app.textbox(QUESTION).has_value(theirs).await;
            other(app).gone().await;
            crate::support::scenes::another_device(app).await;
        }
        answered(app, "Hallen").await;
        let _file = choose(app, &file(app, "Hal", BEFORE).await).await;
        app.wait_for_text("Alt i filen findes her i forvejen.").await;
    });
}

#[test]
fn the_same_answer_elsewhere_is_not_said_to_differ() {
    test(Options::default(), async |app| {
        answered(app, "Hallen").await;
        for updated in [BEFORE, AFTER] {
            let _file = choose(app, &file(app, "Hallen", updated).await).await;
            app.wait_for_text("Tekster i to versioner 0").await;
        }
    });
}

#[test]
fn an_answer_that_only_shares_words_with_the_other_is_shown() {
    test(Options::default(), async |app| {
        answered(app, "Kun i hallen, aldrig i brugsen").await;
        merge(app, &file(app, "i brugsen", BEFORE).await).await;
        other(app).shown().await;
    });
}
