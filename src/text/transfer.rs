//! Texts about files and the records in them.

use crate::domain::{AnyRecord, MergeOutcome, beginning};
use crate::format::{DeletedHere, FileProblem, ImportError, Incoming, RecordError, RefusedRecord};

/// Why a file couldn't be opened.
pub fn unopened(why: &ImportError) -> String {
    match why {
        ImportError::NotRead(_) => NO_FILE.to_owned(),
        ImportError::TooLarge(bytes) => format!("Filen fylder {}\u{a0}MB og er for stor til at være fra Vejviseren.", bytes / 1_000_000),
        ImportError::NotText => "Filen er ikke tekst (UTF-8). Måske er den beskadiget; prøv at hente den igen.".to_owned(),
        ImportError::NotJson(_) => "Filen er ikke en hel fil fra Vejviseren. Måske blev den afbrudt undervejs; prøv at hente den igen.".to_owned(),
        ImportError::NotVejviseren => "Filen er ikke fra Vejviseren.".to_owned(),
        ImportError::UnknownVersion(version) => {
            format!("Filen er lavet af en anden version af Vejviseren (format {version}). Opdatér appen, og prøv igen.")
        }
        ImportError::Repeated(name) => format!("Filen nævner »{name}« to gange, så det er uklart, hvad der gælder."),
        ImportError::Archive(FileProblem::NoExport) => "Filen er en ZIP-fil, men ikke fra Vejviseren.".to_owned(),
        ImportError::Archive(FileProblem::TooLarge) => "ZIP-filen har for meget i sig til at være fra Vejviseren.".to_owned(),
        ImportError::Archive(_) => "ZIP-filen er beskadiget. Måske blev den afbrudt undervejs; prøv at hente den igen.".to_owned(),
        ImportError::TooMany(most) => format!("Filen har mere end {} og er for stor til at være fra Vejviseren.", records(*most)),
    }
}

/// Shown when the browser can't open or create a file, instead of its own message, which is in English and
/// helps nobody.
pub const NO_FILE: &str = "Browseren kunne ikke åbne eller lave filen. Noterne er her stadig. Prøv igen.";

/// Which record in a file was refused, and why.
pub fn refused_record(record: &RefusedRecord) -> String {
    let (one, many) = super::kind(record.kind);
    match record.why {
        RecordError::NoList => format!("{many}: står ikke i en liste"),
        why => format!("{one} nummer {} i filen: {}", record.place, unfit(why)),
    }
}

fn unfit(why: RecordError) -> String {
    let words = match why {
        RecordError::Unreadable(why) => return super::unreadable(&why),
        RecordError::Damaged | RecordError::NoList => "er beskadiget",
        RecordError::Repeated => "nævner det samme felt to gange",
        RecordError::TooDeep => "har flere lag, end Vejviseren skriver",
        RecordError::TooLarge => "er for stor til at være fra Vejviseren",
        RecordError::FromTheFuture => "er dateret mere end hundrede år ude i fremtiden",
        RecordError::SameId => "har samme id som en anden, der er nyere",
        RecordError::IdTaken => "har samme id som noget af en anden type",
        RecordError::Orphaned => "hører til noget, der hverken er i filen eller på denne enhed",
    };
    words.to_owned()
}

/// How a record in a file compares to the one here.
pub fn standing(incoming: &Incoming) -> &'static str {
    match incoming.standing {
        _ if incoming.deleted == Some(DeletedHere::Purged) => "slettet for altid her",
        MergeOutcome::Newer if incoming.deleted.is_some() => "nyere end det, der ligger i papirkurven her",
        _ if incoming.deleted.is_some() => "ligger i papirkurven her",
        _ if incoming.differs => "to versioner – begge bevares",
        MergeOutcome::New => "ny",
        MergeOutcome::Newer => "nyere i filen",
        MergeOutcome::Older => "ældre i filen",
        MergeOutcome::Identical => "ens begge steder",
    }
}

/// Says that merging a file would change nothing, though `in_trash` of its records are in the trash here.
pub fn nothing_new(in_trash: usize) -> String {
    if in_trash == 0 {
        return "Alt i filen findes her i forvejen.".to_owned();
    }
    format!(
        "Der er intet nyt i filen, men {} fra den ligger i papirkurven her. Gendan under Papirkurv på denne side.",
        records(in_trash)
    )
}

/// Suggests that a village in the file is the one here.
pub fn join_in_file(name: &str) -> String {
    format!("Samme sted? Slå {name} i filen sammen med {name} her")
}

/// What is included though it was not chosen.
pub fn comes_along(names: &[String]) -> String {
    format!(
        "Kommer også med, fordi det, I har valgt, hører til: {}.",
        some_of(names)
    )
}

/// What the file's records belong to and is in the trash.
pub fn waits_in_trash(names: &[String]) -> String {
    format!(
        "Ligger i papirkurven: {}. Det, der hører til, ses først, når det er gendannet.",
        some_of(names)
    )
}

/// Warns of possible CPR numbers in a file that is about to be exported.
pub fn with_cpr(names: &[String]) -> String {
    format!(
        "Her står noget, der ligner et CPR-nummer: {}. Slet det, før du giver filen videre.",
        some_of(names)
    )
}

/// The first three of `names`, and how many more there are.
fn some_of(names: &[String]) -> String {
    let first = &names[..names.len().min(3)];
    let more = names.len() - first.len();
    let more = if more > 0 {
        format!(" og {more} flere")
    } else {
        String::new()
    };
    format!("{}{more}", first.join("; "))
}

/// How many more there are than the list shows.
pub fn more_of_kind(count: usize) -> String {
    format!(
        "… og {} flere, som følger fluebenet for hele gruppen.",
        super::number(count)
    )
}

/// How many more were refused than the list shows.
pub fn more_refused(count: usize) -> String {
    format!("… og {} flere.", super::number(count))
}

/// «1 ting», «2 ting», for any mix of notes, contacts and answers.
pub fn records(count: usize) -> String {
    super::counted(count, "ting", "ting")
}

/// The name of a record in the trash: its kind and first words.
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
        AnyRecord::Evaluation(evaluation) => evaluation
            .title
            .as_deref()
            .or(evaluation.gain.as_deref())
            .unwrap_or_default(),
        AnyRecord::Photo(photo) => photo.caption.as_deref().unwrap_or_default(),
        AnyRecord::Version(version) => version.text(),
        AnyRecord::Library(library) => library.name.as_deref().unwrap_or_default(),
        AnyRecord::Tick(_) | AnyRecord::Decision(_) | AnyRecord::Sender(_) => "",
    };
    if words.is_empty() {
        return kind.to_owned();
    }
    let start = beginning(words, 60);
    let more = if start.len() < words.len() { "…" } else { "" };
    format!("{kind}: {start}{more}")
}
