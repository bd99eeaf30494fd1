//! What the page and the worker that makes and reads files (`src/bin/files`) say to each other. The worker has this
//! file too, and nothing else of the app.
//!
//! A request is an array: one of the words below, and what it is about. An answer is what is asked for, or, as a text, the
//! code of an [`FileProblem`].

/// Begins an archive with the export, a file. The answer is the first bytes.
pub const PACK: &str = "pack";
/// Adds a photo's picture: its id and the bytes. The answer is the next bytes.
pub const ADD: &str = "add";
/// Ends the archive. The answer is the last bytes.
pub const FINISH: &str = "finish";
/// Opens an archive, a file. The answer is an array of the export and the ids of the photos.
pub const OPEN: &str = "open";
/// Reads the picture of the photo with this id.
pub const READ: &str = "read";
/// Reads it without sending it: true if it is whole.
pub const CHECK: &str = "check";

/// Seals a file with a passphrase. The answer is the first piece of the sealed one.
pub const SEAL: &str = "seal";
/// Opens a sealed file with a passphrase. The answer is the first piece of what is in it.
pub const UNSEAL: &str = "unseal";
/// The next piece of the file being sealed or opened; an empty one at the end.
pub const MORE: &str = "more";
/// Checks that a sealed file and its passphrase give what is in another file: true if they do.
pub const VERIFY: &str = "verify";
/// Makes a passphrase of so many words. The answer is an array with it.
pub const PASSPHRASE: &str = "passphrase";

/// Makes a lock of a passphrase and recovery words. The answer is an array of the lock and its key.
pub const NEW_LOCK: &str = "new-lock";
/// Opens a lock with the secret of this name: a passphrase, recovery words, or the bytes that a passkey answers. The answer is
/// the key.
pub const UNLOCK: &str = "unlock";
/// Gives the lock of a key another secret of this name. The answer is an array with the lock.
pub const CHANGE_LOCK: &str = "change-lock";
/// Makes the passkey with this id, which answers a salt with these bytes, open the lock of a key too. The answer is an array
/// with the lock.
pub const ADD_PASSKEY: &str = "add-passkey";
/// Takes the passkey away from the lock. The answer is an array with the lock.
pub const REMOVE_PASSKEY: &str = "remove-passkey";
/// Makes a key for notes that are written while the app is locked. The answer is an array of the key, and the same wrapped.
pub const NOTING_KEY: &str = "noting-key";
/// Opens such a wrapped key with the lock's key.
pub const NOTED_KEY: &str = "noted-key";

/// Draws a text as a QR code. The answer is an array of its width, in dots, and the path of an SVG drawing.
pub const QR_CODE: &str = "qr-code";

/// The secret that is a passphrase.
pub const BY_PASSPHRASE: &str = "pass";
/// The secret that is recovery words.
pub const BY_WORDS: &str = "words";
/// The secret that a passkey gives (Web Authentication, extension `prf`).
pub const BY_PASSKEY: &str = "prf";

/// The largest export that is read from an archive, in bytes.
pub const LARGEST_EXPORT: usize = 32_000_000;

/// Why a file can't be made or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileProblem {
    /// It is no such file, or a damaged one.
    #[error("not such a file, or a damaged one")]
    Damaged,
    /// There is no export in it.
    #[error("no export in the archive")]
    NoExport,
    /// What is in it is larger than the app can have made it.
    #[error("too large")]
    TooLarge,
    /// The picture isn't in it.
    #[error("the picture is missing")]
    Missing,
    /// The passphrase doesn't open it.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// It is sealed with a key and not with a passphrase.
    #[error("sealed with a key")]
    OtherKey,
    /// Whoever sealed it asked for more work than a phone can do.
    #[error("sealed with too much work")]
    TooMuchWork,
}

impl FileProblem {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Damaged,
        Self::NoExport,
        Self::TooLarge,
        Self::Missing,
        Self::WrongPassphrase,
        Self::OtherKey,
        Self::TooMuchWork,
    ];

    /// How the worker tells it to the page.
    pub fn code(self) -> String {
        self.to_string()
    }

    /// The error with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|error| error.code() == code)
    }
}
