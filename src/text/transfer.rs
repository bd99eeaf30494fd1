//! What is said about files and the records in them.

use crate::domain::AnyRecord;
use crate::transfer::{NotOurs, RefusedRecord};

/// Why a file was not read.
pub fn not_ours(why: &NotOurs) -> String {
    match why {
        NotOurs::TooLarge(bytes) => format!("Filen fylder {} MB og er for stor til at være fra Vejviseren.", bytes / 1_000_000),
        NotOurs::NotJson(_) => "Filen er ikke en hel fil fra Vejviseren. Måske blev den afbrudt undervejs; prøv at hente den igen.".to_owned(),
        NotOurs::NotVejviseren => "Filen er ikke fra Vejviseren.".to_owned(),
        NotOurs::UnknownVersion(version) => {
            format!("Filen er lavet af en anden version af Vejviseren (format {version}). Opdatér appen, og prøv igen.")
        }
    }
}

/// That there is no file. The browser's own words are English, and help nobody.
pub const NO_FILE: &str = "Browseren kunne ikke åbne eller lave filen. Noterne er her stadig. Prøv igen.";

/// Which record in a file was refused, and why.
pub fn refused_record(record: &RefusedRecord) -> String {
    let (one, _) = super::kind(record.kind);
    format!(
        "{one} nr. {} i filen: {}",
        record.place,
        super::unreadable(&record.why)
    )
}

/// «1 post», «2 poster».
pub fn records(count: usize) -> String {
    super::counted(count, "post", "poster")
}

/// What to call a record in the trash: its kind and the beginning of its words.
pub fn record_name(record: &AnyRecord) -> String {
    let (kind, _) = super::kind(record.kind());
    let words = match record {
        AnyRecord::Village(village) => village.name.as_str(),
        AnyRecord::Visit(visit) => visit.title.as_str(),
        AnyRecord::Note(note) => note.text.as_str(),
        AnyRecord::Contact(contact) => contact.name.as_str(),
        AnyRecord::Resource(resource) => resource.name.as_str(),
        AnyRecord::Initiative(initiative) => initiative.title.as_str(),
        AnyRecord::Answer(answer) => answer.text.as_str(),
        AnyRecord::PlanItem(item) => item.label.as_deref().unwrap_or(&item.item),
        AnyRecord::Question(question) => question.text.as_str(),
        AnyRecord::Agreement(agreement) => agreement.what.as_str(),
        AnyRecord::Version(version) => version.text(),
        AnyRecord::Tick(_) | AnyRecord::Decision(_) | AnyRecord::Sender(_) => "",
    };
    let start: String = words.chars().take(60).collect();
    let more = if start.len() < words.len() { "…" } else { "" };
    format!("{kind}: {start}{more}")
}
