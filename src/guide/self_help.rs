//! Step 3.A: help a local idea onto its feet.

use super::{Item, Part, Step};

/// Step 3.A, «Hjælp til selvhjælp».
pub static SELF_HELP: Step = Step {
    id: "selfhelp",
    number: "3.A",
    title: "Hjælp til selvhjælp",
    short: "De har idéen. I hjælper den på benene.",
    purpose: "En lokal aktør har en konkret idé, men er i tvivl, om og hvordan den kan blive til \
        noget. Sæt bibliotekets kompetencer i spil, så aktøren bliver selvkørende.",
    background: &[
        "Hjælpen kan være at udvikle idéen, organisere den, finde deltagere, bygge aktiviteten op, \
            formidle den eller finde partnere.",
        "Sparring fra et bibliotek er meget værd: demokratisk deltagelse og deling af viden ligger \
            i jeres DNA.",
        "Faldgrube: Tager I for meget over, kommer tiltaget til at hvile på ressourcer, som \
            lokalsamfundet ikke kan overtage. Så forankres det ikke.",
    ],
    parts: &[
        Part {
            id: "selfhelp.listen",
            title: "Lyt og spørg",
            intro: Some("Anerkend initiativet, og spørg nysgerrigt."),
            items: &[
                Item::Question {
                    id: "selfhelp.listen.idea",
                    text: "Hvad går idéen ud på, og hvilket reelt behov løser den her?",
                    help: None,
                },
                Item::Question {
                    id: "selfhelp.listen.audience",
                    text: "Hvem er målgruppen, og hvad ved vi om dens adfærd og interesser?",
                    help: None,
                },
                Item::Question {
                    id: "selfhelp.listen.needed",
                    text: "Hvad skal der til, for at idéen bliver til noget, og hvor er der brug \
                        for hjælp?",
                    help: None,
                },
                Item::Question {
                    id: "selfhelp.listen.horizon",
                    text: "Er det en enkelt aktivitet, eller kan den indgå i et længere forløb, \
                        der slår rod?",
                    help: None,
                },
            ],
        },
        Part {
            id: "selfhelp.connect",
            title: "Bring folk sammen",
            intro: None,
            items: &[Item::Question {
                id: "selfhelp.connect.partners",
                text: "Hvem bør aktøren møde: en kommunal institution, biblioteksfrivillige, \
                        andre lokale?",
                help: None,
            }],
        },
        Part {
            id: "selfhelp.support",
            title: "Støt dér, hvor I gør gavn",
            intro: None,
            items: &[
                Item::Question {
                    id: "selfhelp.support.skills",
                    text: "Hvilke biblioteksfaglige kompetencer er der konkret brug for?",
                    help: None,
                },
                Item::Question {
                    id: "selfhelp.support.boundary",
                    text: "Hvad gør vi ikke – så idéen og arbejdet bliver hos aktøren?",
                    help: None,
                },
            ],
        },
        Part {
            id: "selfhelp.anchor",
            title: "Planlæg forankringen",
            intro: None,
            items: &[
                Item::Question {
                    id: "selfhelp.anchor.owner",
                    text: "Hvem bærer tiltaget, når vi trækker os?",
                    help: None,
                },
                Item::Day {
                    id: "selfhelp.anchor.until",
                    text: "Biblioteket er med til og med …",
                },
            ],
        },
    ],
    ready: "Aktøren ved, hvad I bidrager med, og hvor længe.",
};
