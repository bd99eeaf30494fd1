//! The team's database, asked over the network.

use std::cell::Cell;

use serde_json::Value;

use crate::platform::{ask_server, clock};
use crate::sharing::{Membership, Request, Server, ServerError};

/// How far the two clocks may be apart, in milliseconds.
const CLOCK: f64 = 300_000.0;

/// The connection of a member.
pub struct Connection {
    address: String,
    authorization: String,
    /// Whether the server's clock is another than this device's.
    pub clock_differs: Cell<bool>,
}

impl Connection {
    /// The connection of `member`.
    pub fn of(member: &Membership) -> Self {
        Self {
            address: member.team.address(),
            authorization: member.authorization(),
            clock_differs: Cell::new(false),
        }
    }
}

impl Server for Connection {
    async fn ask(&self, request: Request) -> Result<Value, ServerError> {
        let url = format!("{}{}", self.address, request.address());
        let body = request.body().map(|body| body.to_string());
        let answer = ask_server(&url, &self.authorization, body, request.patience()).await;
        let answer = answer.ok_or(ServerError::Offline)?;
        if let Some(date) = answer.date {
            #[allow(clippy::cast_precision_loss, reason = "a date")]
            let here = clock::now().unix_millis() as f64;
            self.clock_differs.set((here - date).abs() > CLOCK);
        }
        match ServerError::of(answer.status, answer.retry_after.as_deref()) {
            Some(refusal) => Err(refusal),
            // A host that doesn't know the address may answer with the app's own page.
            None => serde_json::from_str(&answer.text).map_err(|_| ServerError::NotCouch),
        }
    }
}
