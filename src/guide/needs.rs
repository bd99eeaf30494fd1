//! Step 1: is there a need for the library here?

use super::{Item, Part, Step};

/// Step 1, «Behovsanalyse».
pub static NEEDS: Step = Step {
    id: "needs",
    number: "1",
    title: "Behovsanalyse",
    short: "Er der brug for os her?",
    purpose: "Lær ét bysamfund at kende: hvem der bor der, hvad de mødes om, og hvad der findes i \
        forvejen. Trinnet ender med en begrundet beslutning: Kan biblioteket gøre en positiv \
        forskel her – ved at støtte fællesskaber, der findes, eller ved at være med til at sætte \
        nye i gang?",
    background: &[],
    parts: &[
        Part {
            id: "needs.desk",
            title: "Saml fakta hjemmefra",
            intro: Some(
                "Læs og spørg, før I kører ud. Skriv det, I finder, ind som lokale ressourcer \
                    (foreninger, begivenheder, institutioner, mødesteder, kanaler) – så dukker det \
                    op igen, når I skal tage kontakt og formidle.",
            ),
            items: &[
                Item::Question {
                    id: "needs.desk.people",
                    text: "Hvor mange bor her, og hvem er de?",
                    help: Some("Indbyggertal, alder, husstande, tilflyttere og pendlere."),
                },
                Item::Question {
                    id: "needs.desk.offers",
                    text: "Hvilke foreninger, kulturelle begivenheder og kommunale institutioner \
                        er der, og hvor mange af hver?",
                    help: None,
                },
                Item::Question {
                    id: "needs.desk.places",
                    text: "Hvor mødes folk i dag, og hvad bruges stederne til?",
                    help: None,
                },
                Item::Question {
                    id: "needs.desk.channels",
                    text: "Hvilke kommunikationskanaler bruges, hvem følger med dér, og hvordan \
                        bruges de?",
                    help: None,
                },
            ],
        },
        Part {
            id: "needs.library",
            title: "Se på bibliotekets egne tal",
            intro: None,
            items: &[
                Item::Question {
                    id: "needs.library.loans",
                    text: "Hvordan bruger borgerne herfra biblioteket? Er de aktive lånere på et \
                        fysisk bibliotek, også når der er langt?",
                    help: None,
                },
                Item::Question {
                    id: "needs.library.events",
                    text: "Kommer de til bibliotekets arrangementer – og til hvilke?",
                    help: None,
                },
            ],
        },
        Part {
            id: "needs.field",
            title: "Tag ud og lyt",
            intro: Some(
                "Uformelle interviews og observationer i lokalområdet. Brug «Ny note», og mærk noten \
                    med et tema: adfærd, fællesskabsfølelse, interesser, behov, brug af \
                    eksisterende tilbud.",
            ),
            items: &[
                Item::Question {
                    id: "needs.field.patterns",
                    text: "Hvad har vi hørt og set, der går igen?",
                    help: None,
                },
                Item::Question {
                    id: "needs.field.surprises",
                    text: "Hvad overraskede os?",
                    help: None,
                },
            ],
        },
        Part {
            id: "needs.decide",
            title: "Træf beslutningen",
            intro: None,
            items: &[
                Item::Question {
                    id: "needs.decide.why",
                    text: "Hvad bygger vi beslutningen på?",
                    help: None,
                },
                Item::Decision {
                    id: "needs.decision",
                    outcomes: &[
                        ("support", "Ja, støt fællesskaber, der findes"),
                        ("start", "Ja, vær med til at starte noget nyt"),
                        ("not_now", "Ikke nu"),
                        ("unknown", "Vi ved for lidt endnu"),
                    ],
                },
            ],
        },
    ],
    ready: "I har taget en beslutning og kan begrunde den med mindst ét faktum og én stemme fra \
        stedet.",
};
