//! The toast's message and its undos: the newest first, then the one before.

/// How many changes can be undone, one after the other.
const MOST: usize = 20;

/// The current message and the undos waiting below it; `U` is an undo.
#[derive(Debug)]
pub struct Toasts<U> {
    /// The last message without an undo.
    said: Option<Said>,
    /// The undos with their messages; the last is the newest.
    undos: Vec<(String, U)>,
    /// Whether an undo was just used.
    undone: bool,
}

/// A message without an undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// As a page phrased it.
    Text(String),
    /// What could not be saved is saved now.
    SavedLate,
}

/// What the toast shows now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Toast {
    /// A message only.
    Said(Said),
    /// A message with an undo.
    Undo(String),
    /// After an undo: the message of the change before it, and how many can be undone.
    UndoBefore(String, usize),
}

impl<U> Default for Toasts<U> {
    fn default() -> Self {
        Self {
            said: None,
            undos: Vec::new(),
            undone: false,
        }
    }
}

impl<U> Toasts<U> {
    /// Shows `said`. The undos wait below it.
    pub fn say(&mut self, said: Said) {
        self.said = Some(said);
    }

    /// Shows `text` and offers `undo`, ahead of all earlier undos.
    pub fn offer(&mut self, text: String, undo: U) {
        self.said = None;
        self.undone = false;
        if self.undos.len() == MOST {
            self.undos.remove(0);
        }
        self.undos.push((text, undo));
    }

    /// What to show.
    pub fn shown(&self) -> Option<Toast> {
        if let Some(said) = &self.said {
            return Some(Toast::Said(said.clone()));
        }
        let text = self.undos.last()?.0.clone();
        Some(if self.undone {
            Toast::UndoBefore(text, self.undos.len())
        } else {
            Toast::Undo(text)
        })
    }

    /// Takes the newest undo, to be run now; the one before is offered next.
    pub fn take(&mut self) -> Option<U> {
        self.said = None;
        self.undone = true;
        self.undos.pop().map(|(_, undo)| undo)
    }

    /// Closes what is shown: a message alone uncovers the undos that wait below it, anything else closes
    /// everything.
    pub fn close(&mut self) {
        if self.said.take().is_none() {
            self.undos.clear();
        }
    }

    /// Drops all undos.
    pub fn forget_undos(&mut self) {
        self.undos.clear();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_after_the_other_is_taken_back() {
        let mut toasts = Toasts::default();
        for number in 1..=3 {
            toasts.offer(format!("Slettet {number}"), number);
        }
        assert_eq!(toasts.shown(), Some(Toast::Undo("Slettet 3".to_owned())));
        assert_eq!(toasts.take(), Some(3));
        assert_eq!(toasts.shown(), Some(Toast::UndoBefore("Slettet 2".to_owned(), 2)));
        assert_eq!(toasts.take(), Some(2));
        assert_eq!(toasts.shown(), Some(Toast::UndoBefore("Slettet 1".to_owned(), 1)));
        assert_eq!(toasts.take(), Some(1));
        assert_eq!(toasts.shown(), None);
        assert_eq!(toasts.take(), None);
    }

    #[test]
    fn words_said_in_between_cover_the_ways_back_and_keep_them() {
        let mut toasts = Toasts::default();
        toasts.offer("Slettet 1".to_owned(), 1);
        toasts.say(Said::Text("Kopieret".to_owned()));
        assert_eq!(
            toasts.shown(),
            Some(Toast::Said(Said::Text("Kopieret".to_owned())))
        );
        toasts.close();
        assert_eq!(toasts.shown(), Some(Toast::Undo("Slettet 1".to_owned())));

        toasts.say(Said::Text("Kopieret".to_owned()));
        toasts.offer("Slettet 2".to_owned(), 2);
        assert_eq!(toasts.shown(), Some(Toast::Undo("Slettet 2".to_owned())));
        assert_eq!((toasts.take(), toasts.take()), (Some(2), Some(1)));
    }

    #[test]
    fn closing_a_way_back_closes_those_before_it() {
        let mut toasts = Toasts::default();
        toasts.offer("Slettet 1".to_owned(), 1);
        toasts.offer("Slettet 2".to_owned(), 2);
        toasts.close();
        assert_eq!(toasts.shown(), None);
        assert_eq!(toasts.take(), None);
    }

    #[test]
    fn what_is_gone_for_good_has_no_way_back_below_what_is_said() {
        let mut toasts = Toasts::default();
        toasts.offer("Slettet 1".to_owned(), 1);
        toasts.forget_undos();
        toasts.say(Said::Text("Papirkurven er tømt".to_owned()));
        assert_eq!(
            toasts.shown(),
            Some(Toast::Said(Said::Text("Papirkurven er tømt".to_owned())))
        );
        toasts.close();
        assert_eq!(toasts.shown(), None);
    }

    proptest! {
        #[test]
        fn the_newest_are_taken_back_in_turn_and_the_oldest_of_too_many_are_forgotten(
            offers in prop::collection::vec(any::<bool>(), 0..60),
        ) {
            let mut toasts = Toasts::default();
            let mut offered = Vec::new();
            for (number, offer) in offers.into_iter().enumerate() {
                if offer {
                    toasts.offer(number.to_string(), number);
                    offered.push(number);
                } else {
                    toasts.say(Said::Text(number.to_string()));
                }
            }
            let expected: Vec<usize> = offered.into_iter().rev().take(MOST).collect();
            let taken: Vec<usize> = std::iter::from_fn(|| toasts.take()).collect();
            prop_assert_eq!(taken, expected);
        }
    }
}
