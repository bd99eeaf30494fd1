//! Step 3.C: work together with the municipality.

use super::{Item, Part, Step, Talk};

/// The key under which the partner's answer is stored, for a question that both sides answer. `None` for all others.
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
    talk: &[
        Talk {
            id: "structural.talk.1",
            text: "Hvem møder partneren hver dag, som vi har svært ved at nå – og hvad har vi, som \
                de mangler?",
        },
        Talk {
            id: "structural.talk.2",
            text: "Hvad skal børnene, forældrene eller de ældre kunne mærke om et år, som de ikke \
                mærker i dag?",
        },
        Talk {
            id: "structural.talk.3",
            text: "Hvem får idéerne, og hvem fører dem ud i livet? Hvad ville der ske, hvis vi \
                byttede?",
        },
        Talk {
            id: "structural.talk.4",
            text: "Hvad gør vi, fordi vi plejer? Hvornår har nogen sidst sagt os imod, og hvem kan \
                vi bede om at gøre det?",
        },
        Talk {
            id: "structural.talk.5",
            text: "Hvor meget tid tager det at komme i gang, hos dem og hos os – og hvem mærker \
                det, hvis en af os får travlt?",
        },
    ],
    parts: &[
        Part {
            id: "structural.map",
            title: "Find partnerne",
            intro: Some(
                "Spørg eventuelt på rådhuset. De har som regel overblikket og kan sende jer videre \
                    til de rette kontaktpersoner.",
            ),
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
                    text: "Hvad vil vi hver især gerne opnå for borgerne?",
                    help: None,
                },
                Item::Question {
                    id: "structural.expect.work",
                    text: "Hvordan kan arbejdet deles?",
                    help: None,
                },
                Item::Question {
                    id: "structural.expect.time",
                    text: "Hvor lang tid tager det at få samarbejdet i gang, og hvor meget tid kan hver af os lægge i det?",
                    help: None,
                },
            ],
        },
        Part {
            id: "structural.challenge",
            title: "Udfordr konceptet",
            intro: Some(
                "Gamle samarbejder kører let i samme spor. Det er en fordel at se på dem med nye øjne.",
            ),
            items: &[
                Item::Question {
                    id: "structural.challenge.author",
                    text: "Hvem finder på konceptet?",
                    help: None,
                },
                Item::Question {
                    id: "structural.challenge.other",
                    text: "Hvad ville en, der ikke kender os, gøre helt anderledes?",
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
