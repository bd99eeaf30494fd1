//! The names of the files in an archive.

use uuid::Uuid;

/// The name of the export in the archive.
pub const EXPORT: &str = "vejviseren.json";
/// The folder of the pictures: `billeder/<id>.jpg`.
const PICTURES: &str = "billeder/";
const JPEG: &str = ".jpg";

/// The name of the picture of the photo `id`.
pub fn picture(id: Uuid) -> String {
    format!("{PICTURES}{id}{JPEG}")
}

/// The photo whose picture has this name.
pub fn id_of(name: &str) -> Option<Uuid> {
    let id = name.strip_prefix(PICTURES)?.strip_suffix(JPEG)?;
    id.parse().ok().filter(|id| picture(*id) == name)
}
