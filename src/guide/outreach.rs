//! Step 4: tell it before, and again afterwards.

use super::{Item, Part, Step};

/// Step 4, «Formidling».
pub static OUTREACH: Step = Step {
    id: "outreach",
    number: "4",
    title: "Formidling",
    short: "Fortæl det før, og fortæl det igen bagefter.",
    purpose: "Vis, at folkebiblioteket også skaber fællesskaber og støtter kulturtilbud dér, hvor \
        folk bor. Det gør biblioteket vedkommende i de små lokalsamfund.",
    background: &[],
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
                    text: "Hvilke fællesskaber kunne være interesserede i aktiviteten?",
                    help: None,
                },
            ],
        },
        Part {
            id: "outreach.checklist",
            title: "Formidlingstjekliste",
            intro: Some(
                "Hvert punkt kan planlægges både før og efter: flueben, ansvarlig, frist, note. \
                    Egne punkter og bysamfundets kanaler fra trin 1 kan føjes til.",
            ),
            items: &[],
        },
    ],
    ready: "Det, I lovede før, er holdt, og nogen uden for biblioteket har hørt, hvordan det gik.",
};
