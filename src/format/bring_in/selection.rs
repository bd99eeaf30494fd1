//! What is taken of what was found: what is known already is left out, unless somebody wants it.

use std::collections::BTreeSet;

use super::{Found, Row, RowError, Subject};
use crate::domain::{Fieldbook, Id, Village};

/// What is taken, what isn't, and why. Each with its line in the file, counted from 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Selection {
    /// What is new.
    pub new: Vec<(usize, Found)>,
    /// What is here already, or earlier in the file.
    pub known: Vec<(usize, Found)>,
    /// What was rejected.
    pub refused: Vec<(usize, RowError)>,
}

/// Divides `rows` into what is new and what isn't: what has an identifier of `known`, or of a row before it.
pub fn select(rows: Vec<Row>, mut known: BTreeSet<String>) -> Selection {
    let mut selection = Selection::default();
    for Row { line, found } in rows {
        match found {
            Err(why) => selection.refused.push((line, why)),
            Ok(found) => {
                let identifiers = found.identifiers();
                let is_known = identifiers.iter().any(|identifier| known.contains(identifier));
                known.extend(identifiers);
                let list = if is_known {
                    &mut selection.known
                } else {
                    &mut selection.new
                };
                list.push((line, found));
            }
        }
    }
    selection
}

/// The identifiers of what `village` has.
pub fn known(book: &Fieldbook, subject: Subject, village: Id<Village>) -> BTreeSet<String> {
    match subject {
        Subject::Contacts => {
            let contacts = book.contacts_in(village).into_iter();
            contacts.flat_map(|contact| contact.identifiers()).collect()
        }
        Subject::Resources => {
            let resources = book.resources_in(village).into_iter();
            resources.map(|resource| resource.identifier()).collect()
        }
    }
}
