//! Step 3.B: find the idea together, within a clear frame.

use super::{Item, Part, Step, Talk};

/// Step 3.B, «Samskabelse med lokale aktører».
pub static CO_CREATION: Step = Step {
    id: "cocreate",
    number: "3.B",
    title: "Samskabelse med lokale aktører",
    short: "I finder på det sammen – inden for klare rammer.",
    purpose: "Lysten er der, men endnu ingen idé, man bare kan gå i gang med. Find på den sammen, og \
        byg på det, I ved om målgruppen. Biblioteket holder fast i sin faglighed, sætter en klar \
        ramme og står ikke alene med ansvaret.",
    background: &[
        "Trinnet bygger på erfaringer fra Liv i Landsbyen.",
        "Samskabelse lykkes som regel bedst, når I bakker op om fællesskaber, der findes, eller er \
            med til at danne nye om noget, borgerne selv har sagt, at de går op i – især i \
            kulturen, hvor biblioteket har viden, materialer og kompetencer at byde på.",
        "Faldgrube: Et helt åbent »Hvad vil I have?« kan skabe forventninger, ingen kan indfri, og \
            tvivl om roller og ressourcer.",
        "Giv ansvar fra jer, eller vær dem, der faciliterer: I begge tilfælde er det biblioteket, \
            der sætter formål og ramme, mens ansvaret er delt. Det gør folk trygge og hjælper \
            tiltaget til at holde.",
        "Målet er ikke mere arbejde, men fælles arbejde – inden for det, I realistisk kan.",
    ],
    talk: &[
        Talk {
            id: "cocreate.talk.1",
            text: "Hvilken interesse har borgerne selv sat ord på – og hvad har vi af viden, \
                materialer og kompetencer, der passer til netop den?",
        },
        Talk {
            id: "cocreate.talk.2",
            text: "Hvad ligger fast fra vores side, og hvad er helt åbent? Hvordan siger vi det, så \
                det gør folk trygge i stedet for at lukke munden på dem?",
        },
        Talk {
            id: "cocreate.talk.3",
            text: "Støtter vi et fællesskab, der findes, eller er vi med til at danne et nyt? Hvad \
                taler for og imod?",
        },
        Talk {
            id: "cocreate.talk.4",
            text: "Hvorfor skulle nogen bruge deres fritid på det her? Sig det, som de selv ville \
                sige det.",
        },
        Talk {
            id: "cocreate.talk.5",
            text: "Hvis vi kun fik den halve tid, hvad ville så stadig være værd at gøre sammen – \
                og hvem bærer ansvaret for resten?",
        },
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
            intro: Some("Borgerne bruger deres fritid. Det skal være tydeligt, hvad de får ud af det."),
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
            intro: Some("Tal om det på forhånd, så ingen lover mere, end de kan holde, og ansvaret er delt."),
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
