//! The page «Overblik».

#![allow(missing_docs)]

use crate::guide::{NextThing, Stage};

pub const WAY: &str = "Vejen";
pub const SIGNS: &str = "Skiltene fører til trinnene";
pub const LATEST: &str = "Seneste noter";
pub const ALL: &str = "Alle noter";
pub const THEMES: &str = "Det hører vi mest om";
pub const QUICK: &str = "Skriv det ned med det samme";
pub const EMPTY: &str = "Her kommer de seneste noter. Skriv den første – én linje er nok.";
pub const FOLLOW_UPS: &str = "Frister";
pub const FOLLOW_UP: &str = "Følg op";
pub const NEXT: &str = "Næste skridt";
pub const UNHEARD: &str = "Mangler i noterne";
pub const UNHEARD_NONE: &str = "Alle aldersgrupper og typer af lokale ressourcer er med.";
pub const GO_OUT: &str = "Tag ud og lyt";
pub const CALL_UP: &str = "Følg op:";
pub const FIND_ROUTE: &str = "Vælg rute til et tiltag";
pub const GO_ON: &str = "Arbejd videre med";
pub const TELL: &str = "Fortæl om det, I gør";

/// The next thing to do.
pub fn next(next: &NextThing) -> String {
    match next {
        NextThing::GoOut => GO_OUT.to_owned(),
        NextThing::Lack(_, lack) => super::next_lack(*lack).to_owned(),
        NextThing::FindRoute => FIND_ROUTE.to_owned(),
        NextThing::GoOn(_, title) => format!("{GO_ON} {title}"),
        NextThing::Tell => TELL.to_owned(),
    }
}

/// What a step's sign says: «ikke i gang», «5 af 11», or «5 udfyldt» where that is enough to go on: the rest is voluntary.
pub fn on_sign(stage: Stage, done: usize, all: usize) -> String {
    match stage {
        Stage::NotBegun => "ikke i gang".to_owned(),
        Stage::Ready if done < all => super::counted(done, "udfyldt", "udfyldt"),
        Stage::UnderWay | Stage::Ready => super::out_of(done, all),
    }
}

/// The same for whoever can't see the sign: «klar til næste trin: 5 udfyldt».
pub fn how_far(stage: Stage, number: u8, done: usize, all: usize) -> String {
    let sign = on_sign(stage, done, all);
    if stage == Stage::NotBegun {
        return sign;
    }
    format!("{}: {sign}", super::stage(stage, number))
}

/// The line that unfolds the other deadlines: «31 frister til, heraf 4 overskredet».
pub fn more_due(count: usize, overdue: usize) -> String {
    let more = super::counted(count, "frist til", "frister til");
    if overdue == 0 {
        return more;
    }
    format!("{more}, heraf {overdue} overskredet")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_the_folded_deadlines_the_overdue_are_counted() {
        assert_eq!(more_due(1, 0), "1\u{a0}frist til");
        assert_eq!(more_due(31, 4), "31\u{a0}frister til, heraf 4 overskredet");
    }

    #[test]
    fn what_is_enough_to_go_on_is_never_said_to_be_a_part_of_more() {
        assert_eq!(on_sign(Stage::NotBegun, 0, 11), "ikke i gang");
        assert_eq!(how_far(Stage::NotBegun, 1, 0, 11), "ikke i gang");
        assert_eq!(on_sign(Stage::UnderWay, 5, 11), "5\u{a0}af\u{a0}11");
        assert_eq!(how_far(Stage::UnderWay, 2, 5, 11), "i gang: 5\u{a0}af\u{a0}11");
        assert_eq!(on_sign(Stage::Ready, 5, 11), "5\u{a0}udfyldt");
        assert_eq!(
            how_far(Stage::Ready, 2, 5, 11),
            "klar til næste trin: 5\u{a0}udfyldt"
        );
        assert_eq!(on_sign(Stage::Ready, 11, 11), "11\u{a0}af\u{a0}11");
    }
}
