//! What an address says after its question mark.

use super::Route;
use crate::domain::{Day, NoteKind};

/// The parameters of «Ny note» that another app fills in when it shares something; see `manifest.webmanifest`.
pub const SHARED: [&str; 3] = ["titel", "tekst", "adresse"];

/// The code of a note's kind in addresses and in class names.
pub fn kind_code(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Interview => "interview",
        NoteKind::Observation => "observation",
        NoteKind::Contact => "kontakt",
    }
}

/// The kind of note that a query asks for.
pub(super) fn kind(search: &str) -> Option<NoteKind> {
    let code = asked(search, "type=")?;
    NoteKind::ALL.into_iter().find(|kind| kind_code(*kind) == code)
}

/// Whether a query asks for all villages. The router adds an equals sign.
pub(super) fn asks_for_all(search: &str) -> bool {
    let mut words = search.trim_start_matches('?').split('&');
    words.any(|word| word.trim_end_matches('=') == "alle")
}

/// The draft that a query asks for.
pub(super) fn draft(search: &str) -> Option<Route> {
    Some(Route::Draft(asked(search, "kladde=")?.parse().ok()?))
}

/// The year that a query asks for.
pub(super) fn year(search: &str) -> Option<i32> {
    let year = asked(search, "aar=")?.parse().ok()?;
    Day::new(year, 1, 1).map(|_| year)
}

/// The number of the slide that a query asks for, counted from 1: the first, where it asks for none.
pub fn slide(search: &str) -> usize {
    let number = asked(search, "side=").and_then(|number| number.parse().ok());
    number.unwrap_or(1).max(1)
}

impl Route {
    /// The address on the host of the slide with this number, counted from 1.
    pub fn slide_href(number: usize) -> String {
        let story = Self::Story.href();
        if number > 1 {
            format!("{story}?side={number}")
        } else {
            story
        }
    }
}

/// What a query says after `name`.
fn asked<'a>(search: &'a str, name: &str) -> Option<&'a str> {
    let values = search.trim_start_matches('?').split('&');
    values.rev().find_map(|value| value.strip_prefix(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_other_apps_share_is_a_note_and_an_exported_file_is_opened_where_files_are() {
        let manifest: serde_json::Value =
            serde_json::from_str(include_str!("../../public/manifest.webmanifest")).unwrap();
        let at = |address: &str| Route::parse(address, "");
        let share = &manifest["share_target"];
        assert_eq!(
            at(&format!("/{}", share["action"].as_str().unwrap())),
            Some(Route::Capture(None))
        );
        assert_eq!(share["method"], "GET");
        let params = ["title", "text", "url"].map(|name| share["params"][name].as_str().unwrap());
        assert_eq!(params, SHARED);
        let handler = &manifest["file_handlers"][0];
        assert_eq!(
            at(&format!("/{}", handler["action"].as_str().unwrap())),
            Some(Route::Data)
        );
        assert_eq!(handler["accept"]["application/json"][0], ".json");
    }

    #[test]
    fn the_first_slide_has_the_bare_address_and_an_odd_number_is_that_of_the_first() {
        assert_eq!(Route::slide_href(1), Route::Story.href());
        for number in 1..12 {
            let address = Route::slide_href(number);
            let (path, search) = address.split_once('?').unwrap_or((&address, ""));
            assert_eq!((Route::at(path), slide(search)), (Some(Route::Story), number));
        }
        for odd in ["", "?side=", "?side=0", "?side=-1", "?side=to", "?igen"] {
            assert_eq!(slide(odd), 1, "{odd}");
        }
    }
}
