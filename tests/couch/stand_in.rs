//! A `CouchDB` for tests: the one that `VEJVISEREN_COUCH` names (`http://admin:password@host:5984`), or pouchdb-server,
//! which stands in for it.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use http::{Method, StatusCode};
use serde_json::{Value, json};
use tokio::sync::OnceCell;

/// The administrator of the stand-in.
const ADMIN: (&str, &str) = ("adm", "pass");
/// The role of the members of every database here.
const ROLE: &str = "team";
/// The password of every member.
pub const PASSWORD: &str = "en lang sætning";
/// How long the stand-in may take to start.
const PATIENCE: Duration = Duration::from_mins(1);

static COUCH: OnceCell<Couch> = OnceCell::const_new();
static DATABASES: AtomicU32 = AtomicU32::new(0);

/// A running `CouchDB`.
#[derive(Debug)]
pub struct Couch {
    /// Its address, without a slash at the end.
    pub url: String,
    admin: (String, String),
    /// Kept running by its standard input.
    _process: Option<Child>,
}

/// The one that all tests of this process share.
pub async fn couch() -> &'static Couch {
    COUCH.get_or_init(Couch::start).await
}

impl Couch {
    async fn start() -> Self {
        let couch = match env::var("VEJVISEREN_COUCH") {
            Ok(address) => Self::named(&address),
            Err(_) => Self::stand_in().await,
        };
        for name in ["anne", "bo"] {
            let path = format!("/_users/org.couchdb.user:{name}");
            let user = json!({
                "_id": format!("org.couchdb.user:{name}"), "name": name, "password": PASSWORD, "roles": [ROLE], "type": "user",
            });
            let (status, answer) = couch.ask(Method::PUT, &path, Some(&user)).await;
            // A real one may have them from the run before.
            assert!(status.is_success() || status == StatusCode::CONFLICT, "{answer}");
        }
        couch
    }

    fn named(address: &str) -> Self {
        let (scheme, rest) = address.split_once("://").expect("an address in VEJVISEREN_COUCH");
        let (admin, host) = rest.rsplit_once('@').expect("a login in VEJVISEREN_COUCH");
        let (name, password) = admin.split_once(':').expect("a password in VEJVISEREN_COUCH");
        Self {
            url: format!("{scheme}://{}", host.trim_end_matches('/')),
            admin: (name.to_owned(), password.to_owned()),
            _process: None,
        }
    }

    async fn stand_in() -> Self {
        let tools = env::var("NODE_TOOLS").map_or_else(|_| usual_tools(), PathBuf::from);
        let program = tools.join("node_modules/pouchdb-server/bin/pouchdb-server");
        assert!(
            program.is_file(),
            "{} is missing: run script/setup test",
            program.display()
        );
        let folder = tempfile::tempdir().expect("a folder for the stand-in").keep();
        let port = free_port();
        let mut command = Command::new("node");
        command
            .arg("--unhandled-rejections=warn")
            .arg(program)
            .args([
                "--port",
                &port.to_string(),
                "--host",
                "127.0.0.1",
                "--in-memory",
                "--no-stdout-logs",
            ])
            .arg("--config")
            .arg(folder.join("config.json"));
        let leash = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/support/leash.sh");
        let output = fs::File::create(folder.join("output")).expect("a file for its output");
        let process = Command::new(leash)
            .arg(&folder)
            .arg(command.get_program())
            .args(command.get_args())
            .current_dir(&folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(output)
            .spawn()
            .expect("node");
        let couch = Self {
            url: format!("http://127.0.0.1:{port}"),
            admin: (ADMIN.0.to_owned(), ADMIN.1.to_owned()),
            _process: Some(process),
        };
        let began = Instant::now();
        while reqwest::get(&couch.url).await.is_err() {
            assert!(began.elapsed() < PATIENCE, "pouchdb-server does not start");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        // Until there is an administrator, everybody is one.
        let admin = format!("{}/_config/admins/{}", couch.url, ADMIN.0);
        let body = json!(ADMIN.1).to_string();
        let answer = reqwest::Client::new().put(admin).body(body).send().await;
        assert!(answer.expect("an answer").status().is_success());
        couch
    }

    /// A new database for the members.
    pub async fn database(&self) -> String {
        let count = DATABASES.fetch_add(1, Ordering::Relaxed);
        let name = format!("team-{}-{count}", std::process::id());
        self.make(&name).await;
        name
    }

    /// Makes the database `name` for the members.
    pub async fn make(&self, name: &str) {
        let (status, answer) = self.ask(Method::PUT, &format!("/{name}"), None).await;
        assert!(status.is_success(), "{answer}");
        let security = json!({
            "admins": {"names": [], "roles": ["_admin"]}, "members": {"names": [], "roles": [ROLE]},
        });
        let path = format!("/{name}/_security");
        let (status, answer) = self.ask(Method::PUT, &path, Some(&security)).await;
        assert!(status.is_success(), "{answer}");
    }

    /// What it answers to its administrator.
    pub async fn ask(&self, method: Method, path: &str, body: Option<&Value>) -> (StatusCode, Value) {
        let mut request = reqwest::Client::new()
            .request(method, format!("{}{path}", self.url))
            .basic_auth(&self.admin.0, Some(&self.admin.1));
        if let Some(body) = body {
            request = request
                .header("content-type", "application/json")
                .body(body.to_string());
        }
        let answer = request.send().await.expect("an answer");
        let status = answer.status();
        let text = answer.text().await.expect("the answer's text");
        (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
    }
}

/// A port that nothing listens on at the moment.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("the port").port()
}

/// Where `script/setup` installs what is written for node.
fn usual_tools() -> PathBuf {
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let cache = cache.or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".cache")));
    let own = env::var_os("VEJVISEREN_CACHE").map(PathBuf::from);
    own.or_else(|| Some(cache?.join("vejviseren")))
        .unwrap_or_default()
        .join("npm")
}
