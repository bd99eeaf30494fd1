//! Questions that many pages ask the fieldbook.

use leptos::prelude::*;

use crate::domain::{Fieldbook, Id, OfKind, Record, Village};
use crate::state::App;

impl App {
    /// What `question` says about the current village, tracked; nothing where there is no village.
    pub fn with_here<T: Default>(self, question: impl FnOnce(&Fieldbook, Id<Village>) -> T) -> T {
        let village = self.village_id();
        village.map_or_else(T::default, |village| self.with(|book| question(book, village)))
    }

    /// A record, kept up to date; `None` while it is in the trash.
    pub fn live<B>(self, id: Id<B>) -> Memo<Option<Record<B>>>
    where
        B: OfKind<Id = Id<B>> + Clone + PartialEq + Send + Sync,
    {
        Memo::new(move |_| self.with(|book| book.live::<B>(&id).cloned()))
    }
}

/// A text of `record`, kept up to date; empty where there is none.
pub fn text_of<B>(record: Memo<Option<Record<B>>>, get: fn(&B) -> Option<String>) -> Signal<String>
where
    B: OfKind + Send + Sync,
    B::Id: Send + Sync,
{
    Signal::derive(move || record.with(|record| get(record.as_ref()?)).unwrap_or_default())
}
