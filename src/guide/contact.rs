//! Step 2: become known and find the key people.

use super::{Item, Part, Step, Talk};

/// Step 2, «Den første kontakt».
pub static CONTACT: Step = Step {
    id: "contact",
    number: "2",
    title: "Den første kontakt",
    short: "Bliv kendt, og find nøglepersonerne.",
    purpose: "Få en relation til lokalsamfundet, og flyt fortællingen om, hvad et bibliotek er – \
        både ude i byen og på biblioteket selv.",
    background: &[
        "Undersøgelser viser, at jo længere der er til nærmeste filial, jo sjældnere bliver \
            biblioteket brugt – og jo oftere ses det som reoler med bøger og ikke som et \
            kulturtilbud, der er levende og aktuelt.",
        "Kolleger kan også have brug for at se, hvorfor biblioteket skal ud af sine rammer. Det kan \
            flytte grænser for en faglighed, og det er i orden, at det er svært.",
        "Tit giver nøglepersonen sig selv. Vil I nå småbørnsfamilier, så start hos \
            dagtilbudslederen. Andre gange må I efterlyse en.",
    ],
    talk: &[
        Talk {
            id: "contact.talk.1",
            text: "Hvad tror folk her, et bibliotek er? Hvad ville overraske dem mest?",
        },
        Talk {
            id: "contact.talk.2",
            text: "Hvad siger vi selv til hinanden om, hvad der er »rigtigt« biblioteksarbejde – og \
                hvad skal der til, for at en tøvende kollega får lyst til at tage med ud?",
        },
        Talk {
            id: "contact.talk.3",
            text: "Hvem lytter man til i bysamfundet, også uden at de har en titel – og hvem af os \
                kender nogen, der kender dem?",
        },
        Talk {
            id: "contact.talk.4",
            text: "Når nogen ved kagebordet spørger: »Hvad kan I så gøre for os?«, hvad svarer vi – \
                og hvad må vi hjem og vende først?",
        },
        Talk {
            id: "contact.talk.5",
            text: "Hvis vi flyttede en fast arbejdsdag ud, hvor skulle vi så sidde, hvad skulle vi \
                lade være med at lave den dag, og hvor går grænsen fagligt og efter \
                bibliotekslovens formål?",
        },
    ],
    parts: &[
        Part {
            id: "contact.lowhanging",
            title: "Den lavthængende frugt",
            intro: Some(
                "Find de oplagte samarbejdspartnere, og kontakt dem: foreninger, kommunale \
                    institutioner, kirker, forsamlingshuse.",
            ),
            items: &[Item::Question {
                id: "contact.lowhanging.who",
                text: "Hvem er de oplagte at tage fat i, og hvem kontakter dem?",
                help: None,
            }],
        },
        Part {
            id: "contact.scattershot",
            title: "Spredehaglsmetoden",
            intro: Some(
                "Sørg for, at alle ved, at biblioteket er for dem, og at I gerne kommer ud. \
                    Nøglepersoner skal kunne se, hvem de kan ringe til.",
            ),
            items: &[
                Item::Action {
                    id: "contact.scattershot.search",
                    text: "Efterlys en nøgleperson, hvis ingen er oplagt",
                },
                Item::Action {
                    id: "contact.scattershot.media",
                    text: "Skriv i lokalbladet, i lokale Facebookgrupper og på byens hjemmesider",
                },
                Item::Action {
                    id: "contact.scattershot.assemblies",
                    text: "Mød op til generalforsamlinger (lokalråd, grundejerforening med flere)",
                },
                Item::Action {
                    id: "contact.scattershot.print",
                    text: "Hæng plakater op, og del flyers ud i området",
                },
                Item::Action {
                    id: "contact.scattershot.intranet",
                    text: "Lav et opslag på kommunens intranet",
                },
                Item::Question {
                    id: "contact.scattershot.message",
                    text: "Hvad er vores budskab i én sætning, og hvem står som kontaktperson?",
                    help: None,
                },
            ],
        },
        Part {
            id: "contact.outreach",
            title: "Ryk biblioteket ud af huset",
            intro: None,
            items: &[
                Item::Action {
                    id: "contact.outreach.events",
                    text: "Deltag i lokale begivenheder: sommerfester, folkemøder og lignende",
                },
                Item::Action {
                    id: "contact.outreach.workplace",
                    text: "Flyt arbejdspladsen ud i bysamfundet, fx en dag om ugen",
                },
                Item::Action {
                    id: "contact.outreach.mindset",
                    text: "Tal med kollegerne om, hvad biblioteket også er – med respekt for \
                        faglighed og bibliotekslov",
                },
                Item::Question {
                    id: "contact.outreach.narrative",
                    text: "Hvilken fortælling om biblioteket vil vi gerne ændre – hos borgerne og \
                        hos os selv?",
                    help: None,
                },
            ],
        },
    ],
    ready: "I har mindst én nøgleperson, og I ved, om personen har en idé, mangler en idé eller er \
        en kommunal kollega.",
};
