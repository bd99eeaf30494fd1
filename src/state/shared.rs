//! Text that another app has shared with this one.

use leptos::prelude::untrack;

use super::{App, CaptureDraft, Draft};
use crate::platform::{clock, take_from_address};
use crate::route::SHARED;

/// If the app was opened to receive text, stores that as a new draft: the latest one, so «Ny note» opens it.
pub fn take_shared(app: App) {
    let Some(text) = joined(take_from_address(&SHARED)) else {
        return;
    };
    let draft = CaptureDraft {
        text,
        kept: Some(clock::now()),
        village: untrack(|| app.village_id()),
        ..CaptureDraft::default()
    };
    Draft::capture(app).keep(app, &draft);
}

/// The parts that say something, each on a line of its own. Apps often repeat the title or the address in the text.
fn joined(parts: Vec<String>) -> Option<String> {
    let mut said: Vec<&str> = Vec::new();
    for part in parts.iter().map(|part| part.trim()) {
        if !part.is_empty() && !said.iter().any(|other| other.contains(part)) {
            said.retain(|other| !part.contains(other));
            said.push(part);
        }
    }
    (!said.is_empty()).then(|| said.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_twice_is_noted_once() {
        let joined = |parts: [&str; 3]| joined(parts.map(str::to_owned).to_vec());
        assert_eq!(joined(["", " ", ""]), None);
        assert_eq!(joined([" Opslag ", "", ""]).as_deref(), Some("Opslag"));
        assert_eq!(
            joined(["Opslag", "Vi mødes i hallen", "https://mou.dk/1"]).as_deref(),
            Some("Opslag\nVi mødes i hallen\nhttps://mou.dk/1")
        );
        assert_eq!(
            joined(["Opslag", "Opslag: https://mou.dk/1", "https://mou.dk/1"]).as_deref(),
            Some("Opslag: https://mou.dk/1")
        );
        assert_eq!(joined(["Ens", "Ens", ""]).as_deref(), Some("Ens"));
    }
}
