//! What the host does with `/sync/`: passes it on to `CouchDB`, or fails as networks and servers do.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, StatusCode};

use super::couch::couch;

/// The largest body that is passed on, as in docs/drift.md.
const LARGEST: usize = 2_000_000;
/// Longer than the app waits for an answer.
const FOR_EVER: Duration = Duration::from_mins(10);

/// What goes wrong.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    #[default]
    None,
    /// Requests don't arrive.
    LosesRequests,
    /// Requests that write arrive, but their answers don't.
    LosesAnswers,
    /// The connection stays open, and nothing comes.
    Stalls,
    /// Whatever is written is refused with this status.
    RefusesWrites(u16),
    /// Every answer has this status.
    Says(u16),
}

/// The way to the server, and what has gone over it.
#[derive(Clone, Debug, Default)]
pub struct Sync(Arc<Mutex<(Fault, Vec<String>)>>);

impl Sync {
    /// From now on this goes wrong.
    pub fn set(&self, fault: Fault) {
        self.0.lock().expect("the fault").0 = fault;
    }

    /// The requests so far: method, path and query.
    pub fn requests(&self) -> Vec<String> {
        self.0.lock().expect("the requests").1.clone()
    }

    /// Answers a request for `path`, which begins after `/sync`.
    pub async fn answer(&self, path: &str, request: Request) -> Response {
        let fault = {
            let mut state = self.0.lock().expect("the state");
            state.1.push(format!("{} {path}", request.method()));
            state.0
        };
        match fault {
            Fault::LosesRequests => broken(),
            Fault::LosesAnswers if path.contains("/_bulk_docs") => {
                pass_on(path, request).await;
                broken()
            }
            Fault::RefusesWrites(status) if path.contains("/_bulk_docs") => {
                StatusCode::from_u16(status).expect("a status").into_response()
            }
            Fault::None | Fault::LosesAnswers | Fault::RefusesWrites(_) => pass_on(path, request).await,
            Fault::Stalls => {
                tokio::time::sleep(FOR_EVER).await;
                broken()
            }
            Fault::Says(status) => StatusCode::from_u16(status).expect("a status").into_response(),
        }
    }
}

/// An answer that ends in the middle.
fn broken() -> Response {
    let end = io::Error::from(io::ErrorKind::ConnectionReset);
    Body::from_stream(stream::iter([Err::<Vec<u8>, _>(end)])).into_response()
}

async fn pass_on(path: &str, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let mut asked = reqwest::Client::new()
        .request(parts.method, format!("{}{path}", couch().await.url))
        .body(body);
    for name in [AUTHORIZATION, CONTENT_TYPE] {
        if let Some(value) = parts.headers.get(&name) {
            asked = asked.header(name, value);
        }
    }
    let Ok(answer) = asked.send().await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    let (status, kind) = (answer.status(), answer.headers().get(CONTENT_TYPE).cloned());
    let Ok(bytes) = answer.bytes().await else {
        return StatusCode::BAD_GATEWAY.into_response();
    };
    let mut response = (status, bytes).into_response();
    let usual = HeaderValue::from_static("application/json");
    response.headers_mut().insert(CONTENT_TYPE, kind.unwrap_or(usual));
    response
}
