//! Step 3.C: join up with the municipality.

use super::{Item, Part, Step};

/// The partner's answer to a question that both sides answer: the key it is
/// kept under. `None` for the others.
pub fn partner_key(question: &str) -> Option<String> {
    question
        .starts_with("structural.expect.")
        .then(|| format!("{question}.partner"))
}

/// Step 3.C, «Det strukturelle samarbejde».
pub static STRUCTURAL: Step = Step {
    id: "structural",
    number: "3.C",
    title: "Det strukturelle samarbejde",
    short: "Gå sammen med kommunen om en bestemt målgruppe.",
    purpose: "Ræk ud til kommunale kolleger: daginstitutioner, skoler, hjemmepleje, sundhedspleje, \
        klimateam og andre. Vejen fra tanke til handling er kort, målgruppen er klar, og kanalerne \
        findes i forvejen.",
    background: &[
        "Den første kontakt er som regel nem, fordi samarbejdet bygger på en relation eller en \
            tradition.",
        "Kanalerne virker begge veje: mellem jer og partneren, og videre ud til børn, forældre og \
            borgere.",
        "Faldgrube: Har I arbejdet sammen før, gør I let, som I plejer.",
    ],
    parts: &[
        Part {
            id: "structural.map",
            title: "Find partnerne",
            intro: Some("Spørg på rådhuset: de har overblikket og kan sende jer videre til de rette."),
            items: &[Item::Question {
                id: "structural.map.partners",
                text: "Hvilke samarbejdspartnere findes i kommunen, og hvem er \
                        kontaktpersonen?",
                help: None,
            }],
        },
        Part {
            id: "structural.expect",
            title: "Tag kontakt, og afstem forventninger",
            intro: None,
            items: &[
                Item::Question {
                    id: "structural.expect.kind",
                    text: "Hvilken slags samarbejde er interessant for os begge?",
                    help: None,
                },
                Item::Question {
                    id: "structural.expect.outcome",
                    text: "Hvad ønsker vi hver især, at borgerne får ud af det?",
                    help: None,
                },
                Item::Question {
                    id: "structural.expect.work",
                    text: "Hvordan kan arbejdet deles?",
                    help: None,
                },
                Item::Question {
                    id: "structural.expect.time",
                    text: "Hvor meget tid har vi hver især?",
                    help: None,
                },
            ],
        },
        Part {
            id: "structural.challenge",
            title: "Udfordr konceptet",
            intro: None,
            items: &[
                Item::Question {
                    id: "structural.challenge.author",
                    text: "Hvem finder på konceptet?",
                    help: None,
                },
                Item::Question {
                    id: "structural.challenge.habit",
                    text: "Hvad gør vi af vane – og hvad ville vi gøre, hvis vi begyndte forfra?",
                    help: None,
                },
            ],
        },
    ],
    ready: "Begge parter kan sige, hvad borgerne får ud af det, og hvem der gør hvad.",
};
