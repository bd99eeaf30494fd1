//! The requests, sent over HTTP.

use reqwest::Client;
use serde_json::Value;
use vejviseren::sharing::{Request, Server, ServerError};

use crate::stand_in::Couch;

/// A member's connection to a database.
pub struct HttpServer {
    address: String,
    login: (String, String),
}

impl HttpServer {
    pub fn new(couch: &Couch, database: &str, name: &str, password: &str) -> Self {
        Self {
            address: format!("{}/{database}", couch.url),
            login: (name.to_owned(), password.to_owned()),
        }
    }
}

impl Server for HttpServer {
    async fn ask(&self, request: Request) -> Result<Value, ServerError> {
        let url = format!("{}{}", self.address, request.address());
        let asked = match request.body() {
            Some(body) => Client::new()
                .post(url)
                .header("content-type", "application/json")
                .body(body.to_string()),
            None => Client::new().get(url),
        };
        let asked = asked.basic_auth(&self.login.0, Some(&self.login.1));
        let answer = asked.timeout(request.patience()).send().await;
        let answer = answer.map_err(|_| ServerError::Offline)?;
        let retry_after = answer.headers().get("retry-after");
        let retry_after = retry_after
            .and_then(|value| value.to_str().ok())
            .map(ToOwned::to_owned);
        if let Some(refusal) = ServerError::of(answer.status().as_u16(), retry_after.as_deref()) {
            return Err(refusal);
        }
        let text = answer.text().await.map_err(|_| ServerError::Offline)?;
        serde_json::from_str(&text).map_err(|_| ServerError::NotCouch)
    }
}
