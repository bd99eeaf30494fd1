//! Step 1: is there a need for the library here?

use super::{Item, Part, Step, TOTALS_ONLY, Talk};

/// The id of the question that asks for the reasons behind the decision.
pub const GROUNDS: &str = "needs.decide.why";
/// That question.
pub const GROUNDS_TEXT: &str = "Hvad bygger vi beslutningen på?";

/// Step 1, «Behovsanalyse».
pub static NEEDS: Step = Step {
    id: "needs",
    number: "1",
    title: "Behovsanalyse",
    short: "Er der brug for os her?",
    purpose: "Mød bysamfundet – eller flere små, der hører sammen – med nysgerrighed: Hvem bor der, \
        hvad mødes de om, og hvad findes der i forvejen af foreninger, institutioner og \
        kulturtilbud? Har de et reelt behov for, at biblioteket støtter sammenhængskraften? Trinnet \
        ender med en begrundet beslutning: Kan biblioteket gøre en positiv forskel her – ved at \
        støtte fællesskaber, der findes, eller ved at være med til at sætte nye i gang?",
    background: &[
        "Sammenhængskraft er det, der får folk på et sted til at regne med hinanden: et sted at \
            mødes, noget at være fælles om, og nogen, der tager fat.",
        "Gå ud med spørgsmål, ikke med svar. Måske findes det, I ville foreslå, allerede.",
        "»Ikke nu« er også et godt resultat, når I kan begrunde det. Så er der tid til et sted, \
            hvor I gør en større forskel.",
    ],
    talk: &[
        Talk {
            id: "needs.talk.1",
            text: "Hvad tror vi på forhånd, der er brug for her – og hvad skulle vi høre eller se \
                for at opdage, at vi tager fejl?",
        },
        Talk {
            id: "needs.talk.2",
            text: "Hvad holder bysamfundet sammen i dag, og hvad er ved at falde fra hinanden?",
        },
        Talk {
            id: "needs.talk.3",
            text: "Hvilke fællesskaber klarer sig fint uden os, og hvor ville det faktisk gøre en \
                forskel, at vi kom?",
        },
        Talk {
            id: "needs.talk.4",
            text: "Hvad fortæller bibliotekets egne tal os om folk her – og hvad kan de ikke \
                fortælle? Hvem er slet ikke i tallene?",
        },
        Talk {
            id: "needs.talk.5",
            text: "Hvem hører vi tydeligst lige nu, og hvem mangler vi at lytte til, før vi kan sige \
                ja eller »ikke nu« med god samvittighed?",
        },
    ],
    parts: &[
        Part {
            id: "needs.desk",
            title: "Find fakta, før I tager ud",
            intro: Some(
                "Kommunens foreningsoversigt, Danmarks Statistik og lokalrådets hjemmeside er gode \
                    steder at begynde. Skriv det, I finder, ind som lokale ressourcer (foreninger, \
                    begivenheder, institutioner, mødesteder, kanaler), så dukker det op igen, når I \
                    skal tage kontakt og formidle.",
            ),
            items: &[
                Item::Question {
                    id: "needs.desk.people",
                    text: "Hvor mange bor her, og hvem er de?",
                    help: Some("Indbyggertal, alder, husstande, tilflyttere og pendlere."),
                },
                Item::Question {
                    id: "needs.desk.offers",
                    text: "Hvad er her af foreninger, institutioner og kulturelle begivenheder, og \
                        hvor mange er der af hver?",
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
            intro: Some(TOTALS_ONLY),
            items: &[
                Item::Question {
                    id: "needs.library.loans",
                    text: "Hvor meget bliver biblioteket brugt af folk herfra, og kommer de for at \
                        låne, selv om turen er lang?",
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
                "Tal uformelt med folk i lokalområdet, eller læg mærke til, hvad de gør – gerne begge \
                    dele. Brug »Ny note«, og mærk noten med et tema: adfærd, fællesskabsfølelse, \
                    interesser, behov, brug af tilbud.",
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
                    id: GROUNDS,
                    text: GROUNDS_TEXT,
                    help: None,
                },
                Item::Decision {
                    id: "needs.decision",
                    outcomes: &[
                        ("support", "Ja, vi støtter fællesskaber, der findes i forvejen"),
                        ("start", "Ja, vi er med til at sætte noget nyt i gang"),
                        ("not_now", "Ikke nu"),
                        ("unknown", "Vi ved for lidt endnu"),
                    ],
                },
            ],
        },
    ],
    ready: "I har truffet en beslutning og kan begrunde den med mindst ét faktum og én stemme eller \
        ét indtryk fra stedet.",
};
