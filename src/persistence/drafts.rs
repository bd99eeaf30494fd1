//! Drafts and settings are in both stores: which text of two counts, and how a discarded draft is marked until
//! neither store has it.

use serde_json::Value;

use crate::domain::Timestamp;

/// Chooses between the two stores' texts of one draft or setting. The later draft wins, by the time of its
/// last keystroke; of two settings, `here` wins.
pub fn later<'text>(local: &'text str, remote: Option<&'text str>) -> &'text str {
    match remote {
        Some(other) if kept(other) > kept(local) => other,
        _ => local,
    }
}

/// The text that replaces a draft discarded at `now`, until both stores have it: after a crash either of them
/// may still have the draft.
pub fn discard_mark(now: Timestamp) -> String {
    format!("{{\"{KEPT}\":\"{now}\"}}")
}

const KEPT: &str = "kept";

fn kept(text: &str) -> Option<Timestamp> {
    let draft: Value = serde_json::from_str(text).ok()?;
    draft.get(KEPT)?.as_str()?.parse().ok()
}

/// Whether `text` marks a discarded draft.
pub fn is_discarded(text: &str) -> bool {
    // Checked first because records, of which there are thousands, are lists.
    text.starts_with('{')
        && matches!(serde_json::from_str(text), Ok(Value::Object(draft)) if draft.len() == 1 && draft.contains_key(KEPT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tests::at;

    #[test]
    fn of_two_drafts_the_later_stays() {
        let draft = |text: &str, minute: u32| {
            format!("{{\"text\":\"{text}\",\"kept\":\"2026-11-23T12:{minute:02}:00.000+01:00\"}}")
        };
        let (old, new) = (draft("gammel", 1), draft("ny", 2));
        let gone = discard_mark(at("2026-11-23T12:01:30.000+01:00"));
        assert_eq!(later(&old, Some(&new)), new);
        assert_eq!(later(&new, Some(&old)), new);
        assert_eq!(later(&old, None), old);
        assert!(
            is_discarded(later(&old, Some(&gone))),
            "thrown away after the last key"
        );
        assert_eq!(later(&gone, Some(&new)), new, "typed since");
        assert!(!is_discarded(&old) && !is_discarded("mou"));
        assert_eq!(later("mou", Some("kær")), "mou", "a setting");
    }
}
