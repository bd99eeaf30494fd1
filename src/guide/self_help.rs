//! Step 3.A: help a local idea get started.

use super::{Item, Part, Step, Talk};

/// Step 3.A, «Hjælp til selvhjælp».
pub static SELF_HELP: Step = Step {
    id: "selfhelp",
    number: "3.A",
    title: "Hjælp til selvhjælp",
    short: "De har idéen. I hjælper den på vej.",
    purpose: "En lokal aktør har en konkret idé, som kan styrke sammenhængskraften, men ved ikke, om \
        eller hvordan den kan blive til noget. Sæt bibliotekets kompetencer i spil, så aktøren \
        bliver selvkørende.",
    background: &[
        "Hjælpen kan være at udvikle idéen, organisere den, finde deltagere, bygge aktiviteten op, \
            formidle den eller finde partnere.",
        "Sparring fra et bibliotek er meget værd. Demokratisk deltagelse og deling af viden ligger \
            i jeres DNA.",
        "Faldgrube: Tager I for meget over, kan tiltaget komme til at hvile på ressourcer, som \
            lokalsamfundet måske ikke selv kan stille med bagefter. Så bliver det sværere at \
            forankre.",
    ],
    talk: &[
        Talk {
            id: "selfhelp.talk.1",
            text: "Hvordan kan den, der fik idéen, mærke, at den stadig er deres, når vi har været \
                med i tre måneder?",
        },
        Talk {
            id: "selfhelp.talk.2",
            text: "Hvilken hjælp gør dem mere selvkørende – og hvilken gør dem afhængige af os?",
        },
        Talk {
            id: "selfhelp.talk.3",
            text: "Hvad får vi lyst til at overtage, fordi vi er gode til det? Hvad sker der, hvis \
                vi lader være?",
        },
        Talk {
            id: "selfhelp.talk.4",
            text: "Hvem andre burde være med fra begyndelsen, så tiltaget ikke hviler på én \
                ildsjæl?",
        },
        Talk {
            id: "selfhelp.talk.5",
            text: "Løser idéen et behov, flere har end dem, der fik den – og hvad gør vi, hvis \
                svaret er nej?",
        },
    ],
    parts: &[
        Part {
            id: "selfhelp.listen",
            title: "Lyt og spørg",
            intro: Some("Anerkend initiativet, og spørg nysgerrigt."),
            items: &[
                Item::Question {
                    id: "selfhelp.listen.idea",
                    text: "Hvad går idéen ud på, og er der nogen her, som virkelig mangler det?",
                    help: None,
                },
                Item::Question {
                    id: "selfhelp.listen.audience",
                    text: "Hvem er det for, og hvad ved vi om, hvad de gør og går op i?",
                    help: None,
                },
                Item::Question {
                    id: "selfhelp.listen.needed",
                    text: "Hvad mangler, før idéen kan blive til virkelighed, og hvad kan vi hjælpe \
                        med?",
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
                text: "Er der nogen, aktøren kunne have gavn af at møde: en kommunal institution, \
                        biblioteksfrivillige, andre lokale?",
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
                    text: "Hvem bærer tiltaget, når vi trækker os tilbage?",
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
