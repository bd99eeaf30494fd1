//! Finding elements by role and name, in the whole page or inside another element.

use super::locator::{Locator, Name};

/// A place to look for elements.
///
/// Every method returns at once: the locator searches only when it is used, and then waits until exactly one
/// perceivable element has the role and the name.
pub trait Find {
    /// The element with `role` and `name`.
    #[track_caller]
    fn find(&self, role: &'static str, name: impl Into<Name>) -> Locator;

    /// The names of all elements that have `role` now, in document order.
    async fn names(&self, role: &'static str) -> Vec<String>;

    /// An article whose name begins with `start`; a note's begins with its type.
    #[track_caller]
    fn article(&self, start: &str) -> Locator {
        self.find("article", Name::Starting(start.to_owned()))
    }

    /// A button, or the summary of a details element.
    #[track_caller]
    fn button(&self, name: &str) -> Locator {
        self.find("button", name)
    }

    /// A checkbox.
    #[track_caller]
    fn checkbox(&self, name: &str) -> Locator {
        self.find("checkbox", name)
    }

    /// A select.
    #[track_caller]
    fn combobox(&self, name: &str) -> Locator {
        self.find("combobox", name)
    }

    /// A date field, which has no role.
    #[track_caller]
    fn date(&self, name: &str) -> Locator {
        self.find("date", name)
    }

    /// An open dialog.
    #[track_caller]
    fn dialog(&self, name: &str) -> Locator {
        self.find("dialog", name)
    }

    /// A file input, which has no role.
    #[track_caller]
    fn file(&self, name: &str) -> Locator {
        self.find("file", name)
    }

    /// A group of fields.
    #[track_caller]
    fn group(&self, name: &str) -> Locator {
        self.find("group", name)
    }

    /// A heading of any level.
    #[track_caller]
    fn heading(&self, name: &str) -> Locator {
        self.find("heading", name)
    }

    /// A link.
    #[track_caller]
    fn link(&self, name: &str) -> Locator {
        self.find("link", name)
    }

    /// A link whose name begins with `start`.
    #[track_caller]
    fn link_starting(&self, start: &str) -> Locator {
        self.find("link", Name::Starting(start.to_owned()))
    }

    /// A navigation bar.
    #[track_caller]
    fn navigation(&self, name: &str) -> Locator {
        self.find("navigation", name)
    }

    /// A radio button.
    #[track_caller]
    fn radio(&self, name: &str) -> Locator {
        self.find("radio", name)
    }

    /// A group of radio buttons.
    #[track_caller]
    fn radiogroup(&self, name: &str) -> Locator {
        self.find("radiogroup", name)
    }

    /// A named region of the page.
    #[track_caller]
    fn region(&self, name: &str) -> Locator {
        self.find("region", name)
    }

    /// A search field.
    #[track_caller]
    fn searchbox(&self, name: &str) -> Locator {
        self.find("searchbox", name)
    }

    /// What a tab shows.
    #[track_caller]
    fn tabpanel(&self, name: &str) -> Locator {
        self.find("tabpanel", name)
    }

    /// A text field of one or several lines.
    #[track_caller]
    fn textbox(&self, name: &str) -> Locator {
        self.find("textbox", name)
    }
}
