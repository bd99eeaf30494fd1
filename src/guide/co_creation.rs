//! Step 3.B: find the idea together, within a clear frame.

use super::{Item, Part, Step};

/// Step 3.B, «Samskabelse med lokale aktører».
pub static CO_CREATION: Step = Step {
    id: "cocreate",
    number: "3.B",
    title: "Samskabelse med lokale aktører",
    short: "I finder på det sammen – inden for klare rammer.",
    purpose: "Der er lyst, men ingen konkret idé, der nemt kan realiseres. Udvikl den sammen ud \
        fra det, I ved om målgruppen. Biblioteket slipper ikke sin faglighed og tager ikke ansvar \
        for det hele.",
    background: &[
        "Samskabelse lykkes bedst, når I støtter fællesskaber, der findes, eller danner nye ud fra \
            interesser, borgerne selv har sat ord på – især i kulturen, hvor I har viden, \
            materialer og kompetencer.",
        "Faldgrube: Et helt åbent «Hvad vil I have?» skaber forventninger, ingen kan indfri, og \
            tvivl om roller og ressourcer.",
        "En tydelig ramme, hvor formål er klart og ansvar er delt, gør folk trygge og får tiltaget \
            til at holde.",
        "Det handler ikke om at gøre mere, men om at gøre det sammen.",
    ],
    parts: &[
        Part {
            id: "cocreate.base",
            title: "Byg på det, I har",
            intro: None,
            items: &[Item::Question {
                id: "cocreate.base.relations",
                text: "Hvilke relationer og fællesskaber har vi allerede mødt, som vi kan tage \
                        afsæt i?",
                help: None,
            }],
        },
        Part {
            id: "cocreate.capacity",
            title: "Afklar internt",
            intro: None,
            items: &[
                Item::Question {
                    id: "cocreate.capacity.skills",
                    text: "Hvad kan vi realistisk bidrage med fagligt?",
                    help: None,
                },
                Item::Question {
                    id: "cocreate.capacity.time",
                    text: "Hvor meget tid har vi – i timer om måneden og frem til hvornår?",
                    help: None,
                },
            ],
        },
        Part {
            id: "cocreate.frame",
            title: "Sæt rammen",
            intro: None,
            items: &[
                Item::Question {
                    id: "cocreate.frame.purpose",
                    text: "Hvad er formålet?",
                    help: None,
                },
                Item::Question {
                    id: "cocreate.frame.format",
                    text: "Hvilket format har aktiviteten?",
                    help: None,
                },
                Item::Question {
                    id: "cocreate.frame.ambition",
                    text: "Hvor højt sigter vi – og hvad er godt nok?",
                    help: None,
                },
            ],
        },
        Part {
            id: "cocreate.roles",
            title: "Fordel roller og ansvar",
            intro: Some("Borgerne bruger deres fritid. Det skal være tydeligt, hvad de får ud af den."),
            items: &[
                Item::Question {
                    id: "cocreate.roles.who",
                    text: "Hvem gør hvad, og hvem har ansvar for hvad?",
                    help: None,
                },
                Item::Question {
                    id: "cocreate.roles.value",
                    text: "Hvad får de frivillige ud af det?",
                    help: None,
                },
            ],
        },
        Part {
            id: "cocreate.expect",
            title: "Afstem forventninger",
            intro: None,
            items: &[
                Item::Question {
                    id: "cocreate.expect.work",
                    text: "Hvordan deler vi arbejdet?",
                    help: None,
                },
                Item::Question {
                    id: "cocreate.expect.money",
                    text: "Hvem betaler hvad?",
                    help: None,
                },
                Item::Question {
                    id: "cocreate.expect.followup",
                    text: "Hvordan og hvornår følger vi op?",
                    help: None,
                },
            ],
        },
    ],
    ready: "Rammen kan skrives på et postkort, og alle parter er enige i den.",
};
