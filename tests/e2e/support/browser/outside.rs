//! The rest of the world, as far as a browser can reach it: a proxy that records the requested hosts and refuses every
//! connection.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;

/// The hosts that Firefox contacts by itself, whatever page is open.
const FIREFOX_ITSELF: [&str; 4] = ["mozilla.org", "mozilla.com", "mozilla.net", "firefox.com"];

/// A proxy that refuses every connection. Its thread ends with the tests.
#[derive(Debug)]
pub struct Outside {
    /// The port it listens on.
    pub port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Outside {
    /// Starts it on a free port.
    pub fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port for the proxy");
        let port = listener.local_addr().expect("the port").port();
        let asked = Arc::<Mutex<Vec<String>>>::default();
        let writing = Arc::clone(&asked);
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let mut line = String::new();
                let read = BufReader::new(connection).read_line(&mut line);
                // «CONNECT host:443 HTTP/1.1» or «GET http://host/path HTTP/1.1».
                if let (Ok(_), Some(address)) = (read, line.split(' ').nth(1)) {
                    writing.lock().expect("the list").push(address.to_owned());
                }
            }
        });
        Self { port, asked }
    }

    /// The addresses that pages and workers requested, in order.
    pub fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock().expect("the list");
        asked
            .iter()
            .filter(|address| !FIREFOX_ITSELF.iter().any(|host| address.contains(host)))
            .cloned()
            .collect()
    }
}
