//! Serves a folder as a static host does.

use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::IntoResponse;
use http::{HeaderName, HeaderValue, StatusCode, header::CACHE_CONTROL};
use std::collections::BTreeSet;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread::{self, JoinHandle};
use tokio::sync::{oneshot, watch};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

use super::options::{Options, Worker};
use super::sync::Sync;

static USED: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());

/// A static file server on its own port; stopped when dropped.
#[derive(Debug)]
pub struct Server {
    directory: PathBuf,
    base: &'static str,
    worker: Worker,
    port: u16,
    held: watch::Sender<Option<String>>,
    /// The way to the server that teams share through.
    pub sync: Sync,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

impl Server {
    /// Serves the folder, sub-path and service worker that `options` ask for, on a free port.
    pub fn start(options: &Options) -> Self {
        let mut server = Self {
            directory: options.dist.clone(),
            base: options.base,
            worker: options.worker,
            port: 0,
            held: watch::Sender::new(None),
            sync: Sync::default(),
            running: None,
        };
        server.start_again();
        server
    }

    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// The origin, in the browser's spelling.
    pub fn origin(&self) -> String {
        format!("http://localhost:{}", self.port)
    }

    /// The address of a path in the app.
    pub fn url(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.base)
    }

    /// The port, which stays the same across [`Self::stop`] and [`Self::start_again`].
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Closes the port and every open connection.
    pub fn stop(&mut self) {
        if let Some((stop, thread)) = self.running.take() {
            drop(stop);
            thread.join().expect("the server thread");
        }
    }

    /// Listens on the same port again.
    pub fn start_again(&mut self) {
        let index = self.directory.join("index.html");
        assert!(index.is_file(), "{} is missing: run script/test", index.display());
        self.stop();
        let listener = self.listen();
        listener.set_nonblocking(true).expect("a listener for tokio");
        self.port = listener.local_addr().expect("the port").port();

        let files = ServeDir::new(&self.directory).fallback(ServeFile::new(index));
        let mut app = match self.base {
            "" => Router::new().fallback_service(files),
            base => Router::new().nest_service(base, files),
        }
        // Otherwise the browser guesses from the files' age, and may miss a new version.
        .layer(SetResponseHeaderLayer::overriding(
            CACHE_CONTROL,
            HeaderValue::from_static("no-cache"),
        ));
        for (name, value) in headers(&self.directory) {
            app = app.layer(SetResponseHeaderLayer::overriding(name, value));
        }
        let held = self.held.subscribe();
        let worker = self.worker;
        let sync = self.sync.clone();
        let app = app.layer(middleware::from_fn(move |request: Request, next: Next| {
            let mut held = held.clone();
            let sync = sync.clone();
            async move {
                let path = request.uri().path();
                let whole = request.uri().path_and_query().map(ToString::to_string);
                if let Some(rest) = whole.as_deref().and_then(|path| path.strip_prefix("/sync")) {
                    return sync.answer(rest, request).await;
                }
                if worker == Worker::Absent && path.ends_with("/sw.js") {
                    return StatusCode::NOT_FOUND.into_response();
                }
                let free = |name: &Option<String>| name.as_ref().is_none_or(|name| !path.ends_with(name));
                let _ = held.wait_for(free).await;
                next.run(request).await
            }
        }));
        let (stop, stopped) = oneshot::channel();
        self.running = Some((stop, thread::spawn(|| serve(listener, app, stopped))));
    }

    /// Listens on its earlier port, or on a port that no test has used, because a browser stores data per origin.
    fn listen(&self) -> TcpListener {
        loop {
            let listener = TcpListener::bind(("127.0.0.1", self.port)).expect("a port to serve on");
            let port = listener.local_addr().expect("the port").port();
            if port == self.port || USED.lock().expect("the used ports").insert(port) {
                return listener;
            }
        }
    }

    /// Delays every request for the file called `name`, as a bad connection does.
    pub fn hold(&self, name: String) {
        self.held.send_replace(Some(name));
    }

    /// Releases the delayed file.
    pub fn let_go(&self) {
        self.held.send_replace(None);
    }

    /// Serves another folder from now on, as after a new release.
    pub fn release(&mut self, directory: &Path) {
        self.stop();
        directory.clone_into(&mut self.directory);
        self.start_again();
    }
}

/// What the build's `_headers` sets for every file; nothing where that file is missing, as on a host that doesn't read
/// it.
fn headers(directory: &Path) -> Vec<(HeaderName, HeaderValue)> {
    let file = fs::read_to_string(directory.join("_headers")).unwrap_or_default();
    let lines = file
        .lines()
        .filter_map(|line| line.strip_prefix("  ")?.split_once(": "));
    let header = |(name, value): (&str, &str)| {
        let name = HeaderName::from_bytes(name.as_bytes()).expect("a header's name");
        (name, HeaderValue::from_str(value).expect("a header's value"))
    };
    lines.map(header).collect()
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// Serves until the other end of `stopped` is dropped.
///
/// The connections are tasks of this runtime, so they end with it, kept alive or not. That is also why it has its own
/// thread: a runtime can't be dropped inside another.
fn serve(listener: TcpListener, app: Router, stopped: oneshot::Receiver<()>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
        tokio::select! {
            _ = axum::serve(listener, app) => {}
            _ = stopped => {}
        }
    });
}
