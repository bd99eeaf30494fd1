//! Step 4: publish before, and again afterwards.

use super::{Item, Part, Step, Talk};

/// Step 4, «Formidling».
pub static OUTREACH: Step = Step {
    id: "outreach",
    number: "4",
    title: "Formidling",
    short: "Fortæl det før, og fortæl det igen bagefter.",
    purpose: "Vis, at folkebiblioteket er andet og mere end udlån af bøger, lyd og film: Det er med \
        til at skabe fællesskaber og støtte kulturtilbud dér, hvor folk bor. Det gør biblioteket \
        vedkommende i de små lokalsamfund.",
    background: &[
        "Er biblioteket facilitator, bør formidlingen have en høj plads på listen. Sæt tid af til \
            den fra begyndelsen.",
        "Den, der hører, hvordan det gik, ved bagefter, hvad biblioteket også kan – og hvem man går \
            til med den næste idé.",
    ],
    talk: &[
        Talk {
            id: "outreach.talk.1",
            text: "Hvem hører aldrig om det, vi laver – og hvem stoler de på, som kunne fortælle \
                dem det?",
        },
        Talk {
            id: "outreach.talk.2",
            text: "Hvem skal stå som afsender, for at målgruppen føler sig inviteret: os, partneren \
                eller begge? Hvad vinder og mister vi?",
        },
        Talk {
            id: "outreach.talk.3",
            text: "Hvilken kanal vælger vi af vane, og hvilken bruger de selv, når de skal vide \
                noget?",
        },
        Talk {
            id: "outreach.talk.4",
            text: "Hvad skal folk bagefter vide om biblioteket, som de ikke vidste før – ud over at \
                man kan låne bøger, lyd og film?",
        },
        Talk {
            id: "outreach.talk.5",
            text: "Hvad vil vi fortælle bagefter, også hvis der kun kom syv – og til hvem: \
                bysamfundet, kollegerne, lederen, politikerne?",
        },
    ],
    parts: &[
        Part {
            id: "outreach.sender",
            title: "Aftal, hvem der er afsender",
            intro: Some(
                "Nogle gange rammer samarbejdspartneren målgruppen bedst og bør selv skrive \
                    invitationen. Vælg for hvert punkt, hvem \
                    der er afsender, og skriv et navn.",
            ),
            items: &[
                Item::Sender {
                    id: "outreach.sender.publicity",
                    text: "Formidling",
                },
                Item::Sender {
                    id: "outreach.sender.communication",
                    text: "Kommunikation (svar på spørgsmål, opdateringer)",
                },
                Item::Sender {
                    id: "outreach.sender.tickets",
                    text: "Billetsalg",
                },
                Item::Sender {
                    id: "outreach.sender.invitation",
                    text: "Invitationens tekst",
                },
            ],
        },
        Part {
            id: "outreach.overview",
            title: "Få overblik",
            intro: Some("Kanalerne fra trin 1 vises her af sig selv."),
            items: &[
                Item::Question {
                    id: "outreach.overview.where",
                    text: "Hvor foregår kommunikationen for netop vores målgruppe her?",
                    help: None,
                },
                Item::Question {
                    id: "outreach.overview.beyond",
                    text: "Hvad findes der ud over den kanal, vi plejer at bruge?",
                    help: None,
                },
                Item::Question {
                    id: "outreach.overview.communities",
                    text: "Hvilke af de fællesskaber, der allerede findes her, kunne have lyst til at være \
                        med?",
                    help: None,
                },
            ],
        },
        Part {
            id: "outreach.checklist",
            title: "Formidlingstjekliste",
            intro: Some(
                "Hvert punkt kan planlægges både før og efter: flueben, ansvarlig, frist, note. \
                    Bysamfundets kanaler fra trin 1 er med; egne punkter kan føjes til.",
            ),
            items: &[],
        },
    ],
    ready: "Det, I lovede før, er holdt, og nogen uden for biblioteket har hørt, hvordan det gik.",
};
