//! The formidling checklist of step 4.

/// One item of the checklist. It can be planned both before and after.
#[derive(Debug)]
pub struct ChecklistItem {
    /// Permanent id, e.g. `posters`.
    pub id: &'static str,
    /// The item's text in Danish.
    pub text: &'static str,
    /// Whether it is especially suited to the time before the activity.
    pub before: bool,
    /// Whether it is especially suited to the time after the activity.
    pub after: bool,
}

/// The tick confirming that the people in the pictures agreed to be shown.
pub const PHOTO_CONSENT: &str = "outreach.photos";

/// The purpose of publishing beforehand.
pub const BEFORE_PURPOSE: &str = "så flere kommer";

/// The purpose of publishing afterwards.
pub const AFTER_PURPOSE: &str =
    "så flere ser bibliotekets rolle og får øje på mulighederne for at samarbejde";

/// The checklist in the guide's order.
pub static CHECKLIST: [ChecklistItem; 10] = [
    ChecklistItem {
        id: "households",
        text: "Husstandsomdeling",
        before: true,
        after: false,
    },
    ChecklistItem {
        id: "posters",
        text: "Plakater (fysiske)",
        before: true,
        after: false,
    },
    ChecklistItem {
        id: "ambassadors",
        text: "Ambassadører, der fortæller om det i deres eget netværk",
        before: true,
        after: true,
    },
    ChecklistItem {
        id: "newsletters",
        text: "Nyhedsbreve",
        before: true,
        after: true,
    },
    ChecklistItem {
        id: "town_meetings",
        text: "Borgermøder",
        before: true,
        after: true,
    },
    ChecklistItem {
        id: "facebook",
        text: "Bygruppen på Facebook – også nabobyernes",
        before: true,
        after: true,
    },
    ChecklistItem {
        id: "radio",
        text: "Radiointerview i lokalradioen",
        before: true,
        after: true,
    },
    ChecklistItem {
        id: "press",
        text: "Pressemeddelelse til lokale aviser",
        before: true,
        after: true,
    },
    ChecklistItem {
        id: "photos",
        text: "Billeder fra aktiviteten",
        before: false,
        after: true,
    },
    ChecklistItem {
        id: "podcast",
        text: "Podcast",
        before: false,
        after: true,
    },
];
