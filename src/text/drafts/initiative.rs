//! An invitation before an initiative, a short news item after it, and the agreed frame in a few lines.

use super::{ask, library_name, long_day, whom_to_ask};
use crate::domain::{
    Contact, Fieldbook, Initiative, Library, Record, Route, Scope, SenderSide, Topic, Village,
};
use crate::text::{capitalised, clean_sentence};

/// The question whose answer is the team's own wording of the invitation.
pub const INVITATION: &str = "outreach.text.invitation";
/// The same for the news item.
pub const NEWS: &str = "outreach.text.news";

/// An invitation to `initiative`, based on what is known of it.
pub fn invitation(book: &Fieldbook, initiative: &Record<Initiative>) -> String {
    let facts = Facts::of(book, initiative, Topic::Invitation);
    let day = initiative.starts.map_or_else(|| "[dag]".to_owned(), long_day);
    let time = initiative.time.as_deref().unwrap_or("kl. [klokkeslæt]");
    let mut lines = vec![initiative.title.clone(), String::new()];
    lines.extend(facts.idea.as_deref().map(clean_sentence));
    lines.extend(facts.audience.map(|audience| format!("Det er for {audience}.")));
    lines.push(format!("Tid: {day} {time}."));
    lines.push(format!(
        "Sted: {}.",
        initiative.place.as_deref().unwrap_or("[sted]")
    ));
    lines.push(String::new());
    if facts.audience.is_none() {
        lines.push("Alle er velkomne.".to_owned());
    }
    lines.push(facts.together("står", "hjælper"));
    lines.push(ask("Spørgsmål?", &facts.asked));
    lines.push(String::new());
    lines.push(facts.signed());
    lines.join("\n")
}

/// A short news item on how `initiative` went. Interviews were not given for publication, so it leaves room
/// for a quote that somebody is asked for.
pub fn news(book: &Fieldbook, initiative: &Record<Initiative>) -> String {
    let facts = Facts::of(book, initiative, Topic::Publicity);
    let when = initiative.starts.map_or_else(|| "[dag]".to_owned(), long_day);
    let mut lines = vec![
        format!("{}: {}", facts.village, initiative.title),
        String::new(),
        format!(
            "{} samledes [antal] til {}.",
            capitalised(&when),
            initiative.title
        ),
    ];
    lines.extend(facts.idea.as_deref().map(clean_sentence));
    lines.push("[Citat fra en deltager – spørg, om I må bruge det]".to_owned());
    lines.push(facts.together("stod", "hjalp"));
    lines.push(ask("Har du en idé til dit lokalområde?", &facts.asked));
    lines.push(String::new());
    lines.push(facts.signed());
    lines.join("\n")
}

/// The agreed frame of a co-creation, short enough for a postcard.
pub fn postcard(book: &Fieldbook, initiative: &Record<Initiative>) -> String {
    let scope = Scope::from(initiative.id);
    let parts = [
        ("Formål", "cocreate.frame.purpose"),
        ("Format", "cocreate.frame.format"),
        ("Vi sigter efter", "cocreate.frame.ambition"),
    ];
    let lines = parts.into_iter().map(|(name, question)| {
        let answer = book.answer(scope, question).trim();
        format!("{name}: {}", if answer.is_empty() { "…" } else { answer })
    });
    [initiative.title.clone()]
        .into_iter()
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

/// The facts that the drafts are based on.
struct Facts<'book> {
    village: &'book str,
    idea: Option<String>,
    audience: Option<&'book str>,
    /// The partner organisations.
    partners: Option<String>,
    /// Whether the partners run it themselves, with help.
    is_theirs: bool,
    sender: Option<SenderSide>,
    asked: String,
    library: Library,
}

impl<'book> Facts<'book> {
    fn of(book: &'book Fieldbook, initiative: &'book Record<Initiative>, sent: Topic) -> Self {
        let scope = Scope::from(initiative.id);
        let answers = [
            "cocreate.frame.format",
            "cocreate.frame.purpose",
            "selfhelp.listen.idea",
            "structural.expect.outcome",
        ];
        let answers = answers.iter().map(|question| book.answer(scope, question).trim());
        let idea = answers.into_iter().find(|text| !text.is_empty());
        let partners = initiative.contacts.iter().filter_map(|id| {
            let contact = book.live::<Contact>(id)?;
            contact.organisation.clone()
        });
        let mut partners: Vec<String> = partners.collect();
        partners.dedup();
        let library = book.library();
        let answering = book.sender(scope, Topic::Communication);
        let named = answering.and_then(|sender| sender.name.clone());
        let asked = match answering.map(|sender| sender.who) {
            Some(SenderSide::Partner) => named.unwrap_or_else(|| "[navn og nummer]".to_owned()),
            _ => named.unwrap_or_else(|| whom_to_ask(&library)),
        };
        let audience = initiative.audience.as_deref();
        Self {
            village: book
                .live::<Village>(&initiative.village)
                .map_or("", |village| village.name.as_str()),
            idea: idea.map(str::to_owned),
            audience: audience
                .map(|audience| audience.trim().trim_end_matches('.'))
                .filter(|audience| !audience.is_empty()),
            partners: (!partners.is_empty()).then(|| partners.join(" og ")),
            is_theirs: initiative.route == Some(Route::SelfHelp),
            sender: book.sender(scope, sent).map(|sender| sender.who),
            asked,
            library,
        }
    }

    /// Who runs it with whom; on route 3.A the local actor runs it. `stand` and `help` are forms of «står»
    /// and «hjælper» in the tense of the text.
    fn together(&self, stand: &str, help: &str) -> String {
        let partners = self.partners.as_deref().unwrap_or("lokale kræfter");
        if self.is_theirs {
            format!(
                "{} {stand} for det, og biblioteket {help} til.",
                capitalised(partners)
            )
        } else {
            format!("Biblioteket og {partners} {stand} for det sammen.")
        }
    }

    fn signed(&self) -> String {
        let partners = self.partners.as_deref().unwrap_or("[partnerens navn]");
        let library = library_name(&self.library);
        match self.sender {
            Some(SenderSide::Partner) => partners.to_owned(),
            Some(SenderSide::Together) => format!("{partners} og {library}"),
            None if self.is_theirs => partners.to_owned(),
            _ => library.to_owned(),
        }
    }
}
