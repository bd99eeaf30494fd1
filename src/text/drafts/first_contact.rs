//! Texts that introduce the library and help to find key people, in step 2.

use super::{ask, library_name, whom_to_ask};
use crate::domain::{Fieldbook, Id, Village};
use crate::text::clean_sentence;

/// One of the texts of step 2.
#[derive(Debug)]
pub struct FirstContact {
    /// The key of the team's own wording.
    pub id: &'static str,
    /// The title.
    pub title: &'static str,
    /// Builds the text for a village.
    pub make: fn(&Fieldbook, Id<Village>) -> String,
}

/// All texts of step 2.
pub static FIRST_CONTACT: [FirstContact; 4] = [
    FirstContact {
        id: "contact.text.search",
        title: "Efterlysning af en nøgleperson",
        make: search,
    },
    FirstContact {
        id: "contact.text.post",
        title: "Opslag til lokalblad, Facebook og intranet",
        make: post,
    },
    FirstContact {
        id: "contact.text.association",
        title: "Første mail til en forening",
        make: association,
    },
    FirstContact {
        id: "contact.text.townhall",
        title: "Første mail til rådhuset",
        make: townhall,
    },
];

fn search(book: &Fieldbook, village: Id<Village>) -> String {
    let place = place(book, village);
    [
        format!("Kender du {place}?"),
        String::new(),
        "Biblioteket vil gerne støtte det, der holder bysamfundet sammen. Derfor leder vi efter en, der kender stedet: Måske er du med i en forening, har børn i skolen eller er bare god til at få folk til at mødes.".to_owned(),
        "Du behøver ikke have en idé klar. Vi kommer gerne ud og lytter.".to_owned(),
        String::new(),
        contact(book),
    ]
    .join("\n")
}

fn post(book: &Fieldbook, village: Id<Village>) -> String {
    let message = book.answer(village.into(), "contact.scattershot.message").trim();
    let message = (!message.is_empty()).then(|| clean_sentence(message));
    let mut lines = vec![
        format!("Biblioteket kommer ud: {}", place(book, village)),
        String::new(),
    ];
    lines.push(
        message.unwrap_or_else(|| "Biblioteket er for alle, også dér, hvor der er langt til det.".to_owned()),
    );
    lines.push("Vi vil gerne høre, hvad I mødes om, og hvad I savner – og se, om vi kan hjælpe. Har I en forening, en idé eller et sted, der trænger til liv, så kommer vi på besøg.".to_owned());
    lines.push(String::new());
    lines.push(contact(book));
    lines.join("\n")
}

fn association(book: &Fieldbook, village: Id<Village>) -> String {
    let library = book.library();
    [
        "Emne: Må vi komme på besøg?".to_owned(),
        String::new(),
        "Kære [navn]".to_owned(),
        String::new(),
        format!(
            "{} er ved at lære bysamfundet {} at kende. Vi vil gerne høre, hvad I laver i foreningen, hvem der kommer, og om biblioteket kan gøre noget, så folk får mere sammen.",
            library_name(&library),
            place(book, village)
        ),
        "Må vi komme forbi en halv time? Vi kan også komme til jeres næste møde.".to_owned(),
        String::new(),
        signature(book),
    ]
    .join("\n")
}

fn townhall(book: &Fieldbook, village: Id<Village>) -> String {
    let library = book.library();
    let place = place(book, village);
    [
        format!("Emne: Hvem kender bysamfundet {place}?"),
        String::new(),
        "Kære [navn]".to_owned(),
        String::new(),
        format!(
            "{} undersøger, om der er et reelt behov for, at vi støtter fællesskaberne i bysamfundet {place}.",
            library_name(&library)
        ),
        "Kan du fortælle, hvem I samarbejder med dér – daginstitution, skole, hjemmepleje, lokalråd eller andre – og hvem vi skal kontakte?".to_owned(),
        String::new(),
        signature(book),
    ]
    .join("\n")
}

fn place(book: &Fieldbook, village: Id<Village>) -> String {
    let village = book.live::<Village>(&village);
    village.map_or_else(|| "[bysamfund]".to_owned(), |village| village.name.clone())
}

fn contact(book: &Fieldbook) -> String {
    let library = book.library();
    let name = library.name.as_ref().map(|name| format!("\n{name}"));
    format!(
        "{}{}",
        ask("Har du lyst til at høre mere?", &whom_to_ask(&library)),
        name.unwrap_or_default()
    )
}

fn signature(book: &Fieldbook) -> String {
    let library = book.library();
    let name = library.name.as_ref().map(|name| format!("\n{name}"));
    format!(
        "Venlig hilsen\n{}{}",
        whom_to_ask(&library),
        name.unwrap_or_default()
    )
}
