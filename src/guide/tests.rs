//! The guide's ids are complete and permanent, its texts are present, and the route questions lead where the guide
//! says.

mod frozen;

use super::*;
use frozen::FROZEN;
use std::collections::BTreeSet;

/// Every id, in the order of the files.
fn ids() -> Vec<&'static str> {
    let mut ids = Vec::new();
    for step in STEPS {
        ids.push(step.id);
        ids.extend(step.talk.iter().map(|talk| talk.id));
        ids.extend(step.parts.iter().map(|part| part.id));
        ids.extend(step.items().map(Item::id));
    }
    ids.extend(CHECKLIST.iter().map(|item| item.id));
    ids.extend(ROUTE_QUESTIONS.iter().map(|question| question.id));
    ids
}

/// Every text that a reader can see.
fn texts() -> Vec<&'static str> {
    let mut texts = vec![TITLE, SUBTITLE, GUIDING_QUESTION, INTRO, ROUTE_INTRO];
    texts.extend([BEFORE_PURPOSE, AFTER_PURPOSE]);
    for step in STEPS {
        texts.extend([step.number, step.title, step.short]);
        texts.extend([step.purpose, step.ready]);
        texts.extend(step.background);
        assert!(!step.background.is_empty(), "{}", step.id);
        texts.extend(step.talk.iter().map(|talk| talk.text));
        assert_eq!(step.talk.len(), 5, "{}", step.id);
        for part in step.parts {
            texts.push(part.title);
            texts.extend(part.intro);
        }
        for item in step.items() {
            match item {
                Item::Question { text, help, .. } => {
                    texts.push(text);
                    texts.extend(help);
                }
                Item::Action { text, .. } | Item::Day { text, .. } | Item::Sender { text, .. } => {
                    texts.push(text);
                }
                Item::Decision { outcomes, .. } => {
                    texts.extend(outcomes.iter().map(|(_, words)| words));
                }
            }
        }
    }
    texts.extend(CHECKLIST.iter().map(|item| item.text));
    texts.extend(ROUTE_QUESTIONS.iter().map(|question| question.text));
    texts
}

/// Whether the id matches `^[a-z0-9_]+(\.[a-z0-9_]+)*$`.
fn well_formed(id: &str) -> bool {
    let letter = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
    id.split('.')
        .all(|segment| !segment.is_empty() && segment.bytes().all(letter))
}

/// The route for three answers, given in the order of the questions. An answer may lead only to a later question, so
/// one pass over the questions is enough.
fn route(answers: [bool; 3]) -> &'static str {
    let mut next = Next::Question(ROUTE_QUESTIONS[0].id);
    for (question, yes) in ROUTE_QUESTIONS.iter().zip(answers) {
        if next == Next::Question(question.id) {
            next = if yes { question.yes } else { question.no };
        }
    }
    match next {
        Next::Route(step) => step,
        Next::Question(id) => panic!("{answers:?} ends at {id}"),
    }
}

#[test]
fn ids_are_frozen() {
    let ids: BTreeSet<_> = ids().into_iter().collect();
    let frozen = BTreeSet::from(FROZEN);
    assert_eq!(frozen.len(), FROZEN.len());
    let gone: Vec<_> = frozen.difference(&ids).collect();
    let new: Vec<_> = ids.difference(&frozen).collect();
    assert!(gone.is_empty() && new.is_empty(), "gone: {gone:?}, new: {new:?}");
}

#[test]
fn ids_are_unique() {
    let mut seen = BTreeSet::new();
    for id in ids() {
        assert!(seen.insert(id), "{id} is used twice");
    }
}

#[test]
fn ids_are_well_formed() {
    for id in ids() {
        assert!(well_formed(id), "{id}");
    }
    for bad in ["", ".", "a.", ".a", "a..b", "A", "a-b", "a b", "å"] {
        assert!(!well_formed(bad), "{bad}");
    }
}

#[test]
fn ids_are_nested() {
    for step in STEPS {
        for part in step.parts {
            assert!(part.id.starts_with(&format!("{}.", step.id)), "{}", part.id);
            for item in part.items {
                // The decision belongs to the step as a whole.
                let prefix = match item.id() {
                    "needs.decision" => "needs.".to_owned(),
                    _ => format!("{}.", part.id),
                };
                assert!(item.id().starts_with(&prefix), "{}", item.id());
            }
        }
    }
}

#[test]
fn texts_are_there() {
    for text in texts() {
        assert!(!text.is_empty());
        assert_eq!(text, text.trim());
        // A line continuation gone wrong, or markdown left behind.
        for stray in ["  ", "\n", "**", "`"] {
            assert!(!text.contains(stray), "{text}");
        }
    }
}

#[test]
fn every_answer_leads_to_a_route() {
    for [partner, idea, realisable] in (0..8).map(|n| [n & 1 > 0, n & 2 > 0, n & 4 > 0]) {
        let expected = match (partner, idea, realisable) {
            (true, _, _) => "structural",
            (false, true, true) => "selfhelp",
            (false, false, _) | (false, true, false) => "cocreate",
        };
        assert_eq!(route([partner, idea, realisable]), expected);
        let is_route = |step: &&Step| step.id == expected && step.number.starts_with("3.");
        assert!(STEPS.iter().any(is_route));
    }
}
