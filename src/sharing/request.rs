//! What is asked of CouchDB. Three addresses are enough, and no trees of revisions.

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::{Value, json};

/// How long the server waits for a change. CouchDB waits at most a minute, and so do proxies.
const WAIT: Duration = Duration::from_secs(50);
/// How long an answer may take on a poor network: a connection that is dead at the other end would never give one.
const PATIENCE: Duration = Duration::from_secs(30);

/// What the server is asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// What the database is.
    Info,
    /// What has changed since a cursor: at most so many documents.
    Changes {
        /// Where the last answer ended; opaque.
        since: String,
        /// How many documents.
        limit: usize,
        /// Whether the server is to wait for a change where there is none yet.
        waits: bool,
    },
    /// One revision of a document: two nodes of the server have each accepted another.
    Leaf {
        /// The document.
        id: String,
        /// The revision.
        rev: String,
    },
    /// These documents as they are now.
    Documents(Vec<String>),
    /// This document with its attachment.
    Picture(String),
    /// Writes these documents, each for itself.
    Write(Vec<Value>),
}

/// Why the server doesn't answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ServerError {
    /// There is no network, or no answer in time. What was asked may have been done.
    #[error("offline")]
    Offline,
    /// The login isn't accepted.
    #[error("login refused")]
    Login,
    /// There is no such database.
    #[error("no such database")]
    Missing,
    /// What was sent is too large.
    #[error("too large")]
    TooLarge,
    /// It doesn't understand what it is asked: a cursor of another database, for one.
    #[error("not understood")]
    NotUnderstood,
    /// The server asks for patience, for so long if it says.
    #[error("busy")]
    Busy(Option<Duration>),
    /// It fails.
    #[error("the server fails")]
    Sick,
    /// It has no room left.
    #[error("the server is full")]
    Full,
    /// What answers isn't CouchDB.
    #[error("no CouchDB")]
    NotCouch,
}

impl ServerError {
    /// What the status of an answer means; `None` if nothing is wrong. `retry_after` is the answer's header: seconds.
    pub fn of(status: u16, retry_after: Option<&str>) -> Option<Self> {
        match status {
            200..300 => None,
            400 => Some(Self::NotUnderstood),
            401 | 403 => Some(Self::Login),
            404 => Some(Self::Missing),
            413 => Some(Self::TooLarge),
            429 | 503 => Some(Self::Busy(
                retry_after.and_then(|seconds| seconds.parse().ok().map(Duration::from_secs)),
            )),
            // A proxy that doesn't reach the server.
            502 | 504 => Some(Self::Offline),
            507 => Some(Self::Full),
            500.. => Some(Self::Sick),
            _ => Some(Self::NotCouch),
        }
    }
}

/// The team's database on the server.
pub trait Server {
    /// Asks it.
    fn ask(&self, request: Request) -> impl Future<Output = Result<Value, ServerError>>;
}

impl Request {
    /// The address, from that of the database.
    pub fn address(&self) -> String {
        match self {
            Self::Info => String::new(),
            Self::Changes { since, limit, waits } => {
                let wait = if *waits {
                    format!("&feed=longpoll&timeout={}", WAIT.as_millis())
                } else {
                    String::new()
                };
                let since = escaped(since);
                format!("/_changes?since={since}&limit={limit}&include_docs=true&conflicts=true{wait}")
            }
            Self::Leaf { id, rev } => format!("/{}?rev={}", escaped(id), escaped(rev)),
            Self::Documents(_) => "/_all_docs?include_docs=true&conflicts=true".to_owned(),
            Self::Picture(_) => "/_all_docs?include_docs=true&attachments=true".to_owned(),
            Self::Write(_) => "/_bulk_docs".to_owned(),
        }
    }

    /// How long the server may take to answer.
    pub fn patience(&self) -> Duration {
        match self {
            Self::Changes { waits: true, .. } => WAIT + PATIENCE,
            _ => PATIENCE,
        }
    }

    /// What is posted; `None` if it is only read.
    pub fn body(&self) -> Option<Value> {
        match self {
            Self::Info | Self::Changes { .. } | Self::Leaf { .. } => None,
            Self::Documents(ids) => Some(json!({ "keys": ids })),
            Self::Picture(id) => Some(json!({ "keys": [id] })),
            Self::Write(documents) => Some(json!({ "docs": documents })),
        }
    }
}

/// Percent-encodes what isn't unreserved (RFC 3986, 2.3).
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            // Writing to a text can't fail.
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}
