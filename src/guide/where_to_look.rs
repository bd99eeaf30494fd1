//! Where the answers to the desk questions of step 1 are found. The places are named without links: the app leads
//! nowhere but to itself.

/// A place to look in.
#[derive(Debug)]
pub struct Place {
    /// What it is called.
    pub name: &'static str,
    /// What is found there.
    pub finds: &'static str,
}

/// The places to look in for the answer to a question.
#[derive(Debug)]
pub struct WhereToLook {
    /// The question's id.
    pub question: &'static str,
    /// The places, the best first.
    pub places: &'static [Place],
    /// Whether the answer is among what the library knows about its borrowers: then [`TOTALS_ONLY`] applies.
    pub about_borrowers: bool,
}

/// The rule for what the library knows about its borrowers.
pub const TOTALS_ONLY: &str = "Brug kun samlede tal, aldrig oplysninger om enkelte lånere.";

const LOCAL_COUNCIL: &str = "Lokalrådets hjemmeside";
const MUNICIPALITY: &str = "Kommunens hjemmeside";
const STATISTICS: &str = "Danmarks Statistik (statistikbanken.dk)";

/// Every question that is answered at a desk.
pub static WHERE_TO_LOOK: [WhereToLook; 6] = [
    WhereToLook {
        question: "needs.desk.people",
        places: &[
            Place {
                name: STATISTICS,
                finds: "Folketal efter alder i byer med mindst 200 indbyggere og i sogne. Flytninger og \
                    pendling er for hele kommunen.",
            },
            Place {
                name: MUNICIPALITY,
                finds: "Befolkningsprognosen siger, om der ventes flere eller færre børn og ældre.",
            },
            Place {
                name: LOCAL_COUNCIL,
                finds: "Mange lokalråd har beskrevet deres by, for eksempel i en udviklingsplan.",
            },
        ],
        about_borrowers: false,
    },
    WhereToLook {
        question: "needs.desk.offers",
        places: &[
            Place {
                name: "Kommunens foreningsoversigt",
                finds: "Foreninger, der får tilskud eller låner lokaler, ofte med en kontaktperson.",
            },
            Place {
                name: MUNICIPALITY,
                finds: "Skoler, dagtilbud, plejehjem og andre institutioner.",
            },
            Place {
                name: LOCAL_COUNCIL,
                finds: "Begivenheder, der kommer igen hvert år, og grupper, der ikke er en forening.",
            },
        ],
        about_borrowers: false,
    },
    WhereToLook {
        question: "needs.desk.places",
        places: &[
            Place {
                name: LOCAL_COUNCIL,
                finds: "Forsamlingshus, hal og andre steder, man kan låne eller leje.",
            },
            Place {
                name: "Kommunens oversigt over lokaler",
                finds: "Lokaler, som foreninger kan booke, og tit også, hvem der bruger dem hvornår.",
            },
            Place {
                name: "Et kort over stedet",
                finds: "Butik, kirke, legeplads og busstop, hvor folk mødes uden at have aftalt det.",
            },
        ],
        about_borrowers: false,
    },
    WhereToLook {
        question: "needs.desk.channels",
        places: &[
            Place {
                name: LOCAL_COUNCIL,
                finds: "Nyhedsbrev og kalender, og hvilke grupper stedet har på nettet.",
            },
            Place {
                name: "Facebook",
                finds: "Søg på stedets navn: hvor mange der er med i gruppen, og hvad den bruges til.",
            },
            Place {
                name: "Lokalbladet",
                finds: "Hvem der skriver, hvor det bliver delt ud, og hvornår der er deadline.",
            },
        ],
        about_borrowers: false,
    },
    WhereToLook {
        question: "needs.library.loans",
        places: &[
            Place {
                name: "Bibliotekssystemet",
                finds: "Hvor mange der låner, og hvor meget, samlet for postnummeret.",
            },
            Place {
                name: STATISTICS,
                finds: "Udlån og besøg på folkebibliotekerne for hele kommunen, til at sammenligne med.",
            },
        ],
        about_borrowers: true,
    },
    WhereToLook {
        question: "needs.library.events",
        places: &[
            Place {
                name: "Bibliotekets billetsystem",
                finds: "Hvor mange der kom til hvad, og hvor mange af dem der bor i postnummeret.",
            },
            Place {
                name: "Kolleger, der holder arrangementer",
                finds: "Om folk herfra plejer at komme, og hvad de kommer til.",
            },
        ],
        about_borrowers: true,
    },
];

/// Where to look for the answer to a question, if it is found at a desk.
pub fn where_to_look(question: &str) -> Option<&'static WhereToLook> {
    WHERE_TO_LOOK.iter().find(|it| it.question == question)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::guide::{Item, NEEDS};

    #[test]
    fn every_desk_question_of_step_one_says_where_to_look_and_no_other() {
        let parts = NEEDS.parts.iter();
        let desk = parts.filter(|part| ["needs.desk", "needs.library"].contains(&part.id));
        let questions = desk.flat_map(|part| part.items).map(Item::id);
        let known = WHERE_TO_LOOK.iter().map(|it| it.question);
        assert!(known.eq(questions));
        assert!(where_to_look("needs.field.patterns").is_none());
    }

    #[test]
    fn the_librarys_own_numbers_are_totals() {
        for WhereToLook {
            question,
            places,
            about_borrowers,
        } in &WHERE_TO_LOOK
        {
            assert!((2..=3).contains(&places.len()), "{question}");
            assert_eq!(*about_borrowers, question.starts_with("needs.library."));
            let names_a_system = places.iter().any(|place| place.name.contains("system"));
            assert_eq!(*about_borrowers, names_a_system, "{question}");
        }
    }

    #[test]
    fn each_place_has_one_or_two_short_sentences() {
        for Place { name, finds } in WHERE_TO_LOOK.iter().flat_map(|it| it.places) {
            assert!(finds.ends_with('.') && finds.len() < 120, "{name}: {finds}");
            assert!(!finds.contains("  ") && !name.is_empty(), "{name}: {finds}");
        }
    }
}
