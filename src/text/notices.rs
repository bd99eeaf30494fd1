//! What to say, show or send to the people whose details are stored: plain words for the duty to inform (GDPR
//! art. 13 and 14), and for asking before quoting somebody or taking pictures.

#![allow(missing_docs)]

use crate::domain::Library;

pub const HEADING: &str = "Besked til dem, I taler med";
pub const LEAD: &str = "Sig det med egne ord, vis teksten, eller send den. Det, der står i [ ], skal I selv afklare. Bibliotekets navn og numre kommer fra Indstillinger.";
pub const INFORM: &str = "Det gemmer vi om dig";
pub const QUOTE: &str = "Må vi bruge det, du sagde?";
pub const PICTURES: &str = "Må vi bruge billedet?";
pub const CHILDREN: &str = "Når det er et barn";
/// The button on a contact.
pub const INFORMED_TODAY: &str = "Har fået besked";
pub const SHOW: &str = "Vis, hvad I skal sige";
pub const NOT_INFORMED: &str = "Personen har ikke fået besked om, at vi gemmer oplysningerne.";
pub const NOTED: &str = "Noteret: Personen har fået besked i dag";
pub const ALL: &str = "Alle tekster: citater, billeder og børn";

/// A text's title, and the function that builds it.
pub type Notice = (&'static str, fn(&Library) -> String);

/// All notices.
pub static NOTICES: [Notice; 4] = [
    (INFORM, inform),
    (QUOTE, quote),
    (PICTURES, pictures),
    (CHILDREN, children),
];

/// What is stored about somebody, why, and what they can ask for.
pub fn inform(library: &Library) -> String {
    let municipality = library.municipality.as_deref().unwrap_or("[Kommunen]");
    let mut lines = vec![
        "Vi skriver dit navn, hvordan vi får fat i dig, og det, vi har talt om, ned, så vi kan vende tilbage til dig. Det bruges kun i bibliotekets arbejde med lokale fællesskaber.".to_owned(),
        format!("{municipality} er dataansvarlig. Grundlaget er [kommunens opgave efter biblioteksloven eller dit samtykke]."),
        "Vi gemmer oplysningerne, så længe vi arbejder sammen, og sletter dem senest [antal måneder] efter.".to_owned(),
        "Du kan få at vide, hvad vi har skrevet, og få det rettet eller slettet. Du kan sige nej til, at vi bruger det, og har du sagt ja, kan du trække dit ja tilbage.".to_owned(),
        format!("Spørg {}.", super::whom_to_ask(library)),
        format!(
            "Kommunens databeskyttelsesrådgiver: {}.",
            library.dpo.as_deref().unwrap_or("[navn og kontakt]")
        ),
    ];
    lines.extend(library.privacy.as_ref().map(|link| format!("Læs mere: {link}")));
    lines.push("Du kan klage til Datatilsynet, datatilsynet.dk.".to_owned());
    lines.join("\n")
}

fn quote(library: &Library) -> String {
    [
        "Vi vil gerne bruge det her, du sagde: »[citat]«.".to_owned(),
        "Det kommer til at stå i [rapporten, opslaget, avisen], [med dit navn eller uden]. Du ser det først."
            .to_owned(),
        format!(
            "Du kan trække dit ja tilbage, indtil det er trykt eller lagt ud. Sig det til {}.",
            super::whom_to_ask(library)
        ),
    ]
    .join("\n")
}

fn pictures(library: &Library) -> String {
    [
        "Vi vil gerne tage et billede og bruge det i [rapporten, opslaget, avisen].".to_owned(),
        "Kan du genkendes på det, bruger vi det kun, hvis du siger ja. Ja, nej og fortrydelse skrives ned sammen med billedet.".to_owned(),
        format!(
            "Fortryder du, så skriv eller ring til {}. Vi sletter det dér, hvor vi kan.",
            super::whom_to_ask(library)
        ),
    ]
    .join("\n")
}

fn children(library: &Library) -> String {
    [
        "Spørg forælderen, før I skriver noget ned, et barn har sagt, og før I tager et billede.".to_owned(),
        "Gem ikke barnets navn, klasse eller skole.".to_owned(),
        "Til forælderen: Må vi skrive det ned, jeres barn fortalte, uden navn? Billeder bruger vi kun med et skriftligt ja fra jer, og I kan trække det tilbage.".to_owned(),
        format!("Spørg {}.", super::whom_to_ask(library)),
    ]
    .join("\n")
}
