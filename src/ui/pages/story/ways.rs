//! Where keys and fingers lead among the slides.

/// The shortest swipe, in CSS pixels.
const SWIPE: i32 = 50;

/// A way among the slides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// To the first.
    First,
    /// To the one before.
    Previous,
    /// To the next.
    Next,
    /// To the last.
    Last,
    /// Out of them.
    Out,
}

impl Way {
    /// Where the key with this name leads (UI Events, `key`). A presenter's remote sends Page Up and Page Down.
    pub fn of_key(key: &str, shift: bool) -> Option<Self> {
        Some(match key {
            "ArrowLeft" | "PageUp" => Self::Previous,
            " " if shift => Self::Previous,
            "ArrowRight" | "PageDown" | " " => Self::Next,
            "Home" => Self::First,
            "End" => Self::Last,
            "Escape" => Self::Out,
            _ => return None,
        })
    }

    /// Where a finger that has moved this far to the right and down leads: the slide follows it.
    pub fn of_swipe(right: i32, down: i32) -> Option<Self> {
        let is_swipe = right.abs() >= SWIPE && right.abs() > 2 * down.abs();
        let way = if right < 0 { Self::Next } else { Self::Previous };
        is_swipe.then_some(way)
    }

    /// The slide it leads to from slide `at`, where `last` is the last; none where it leads out.
    pub fn from(self, at: usize, last: usize) -> Option<usize> {
        match self {
            Self::First => Some(0),
            Self::Previous => Some(at.saturating_sub(1)),
            Self::Next => Some((at + 1).min(last)),
            Self::Last => Some(last),
            Self::Out => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lead_among_the_slides_and_out() {
        let after = |key, shift| Way::of_key(key, shift).and_then(|way| way.from(3, 8));
        for (key, to) in [
            ("ArrowRight", 4),
            ("PageDown", 4),
            (" ", 4),
            ("ArrowLeft", 2),
            ("PageUp", 2),
            ("Home", 0),
            ("End", 8),
        ] {
            assert_eq!(after(key, false), Some(to), "{key}");
        }
        assert_eq!(after(" ", true), Some(2));
        assert_eq!(Way::of_key("Escape", false), Some(Way::Out));
        assert_eq!(Way::Out.from(3, 8), None);
        assert_eq!(Way::of_key("a", false), None);
    }

    #[test]
    fn no_way_leads_past_the_ends() {
        assert_eq!(Way::Previous.from(0, 8), Some(0));
        assert_eq!(Way::Next.from(8, 8), Some(8));
    }

    #[test]
    fn only_a_long_and_level_stroke_is_a_swipe() {
        assert_eq!(Way::of_swipe(-80, 10), Some(Way::Next));
        assert_eq!(Way::of_swipe(80, -10), Some(Way::Previous));
        for (right, down) in [(0, 0), (-30, 0), (-80, 60), (10, 200)] {
            assert_eq!(Way::of_swipe(right, down), None, "{right}, {down}");
        }
    }
}
