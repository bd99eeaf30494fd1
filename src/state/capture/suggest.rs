//! What is suggested while a name is typed: people, local resources and meeting places that are known already.

use crate::domain::{Contact, Fieldbook, Id, Record, ResourceKind, Village, fold};

/// How many are suggested: more would push what is typed next off the screen.
const MOST: usize = 4;

/// The contacts that `typed` may be: their names begin so, or they have, for example, the same number.
pub fn people<'book>(book: &'book Fieldbook, typed: &Contact) -> Vec<&'book Record<Contact>> {
    let known = book.contacts_in(typed.village).into_iter();
    let fits = known.filter(|known| begins(&known.name, &typed.name) || known.resembles(typed));
    fits.take(MOST).collect()
}

/// The resources in `village` that a contact may belong to.
pub fn organisations(book: &Fieldbook, village: Id<Village>, typed: &str) -> Vec<String> {
    let kinds = [ResourceKind::Event, ResourceKind::Channel];
    resources(book, village, typed, |kind| !kinds.contains(&kind))
}

/// The meeting places in `village`.
pub fn places(book: &Fieldbook, village: Id<Village>, typed: &str) -> Vec<String> {
    resources(book, village, typed, |kind| kind == ResourceKind::MeetingPlace)
}

fn resources(
    book: &Fieldbook,
    village: Id<Village>,
    typed: &str,
    fits: impl Fn(ResourceKind) -> bool,
) -> Vec<String> {
    let all = book.resources_in(village).into_iter();
    let fitting = all.filter(|resource| fits(resource.kind) && begins(&resource.name, typed));
    // There is no more to say once all of it has been typed.
    let unfinished = fitting.filter(|resource| fold(&resource.name) != fold(typed.trim()));
    unfinished
        .take(MOST)
        .map(|resource| resource.name.clone())
        .collect()
}

/// Whether a word of `name` begins with what has been typed so far.
fn begins(name: &str, typed: &str) -> bool {
    let typed = fold(typed.trim());
    !typed.is_empty() && format!(" {}", fold(name)).contains(&format!(" {typed}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_suggested_from_the_beginning_of_any_of_its_words() {
        for typed in ["b", "Bjø", "bjoerk", "ÆRØ", " bjørk æ", "Bjørk Ærøskjold"] {
            assert!(begins("Bjørk Ærøskjold", typed), "{typed}");
        }
        for typed in ["", " ", "jørk", "Ærøskjold B", "Bjørn"] {
            assert!(!begins("Bjørk Ærøskjold", typed), "{typed}");
        }
    }
}
