//! A driver process and all its child processes.

use super::wait::until;
use rustix::process::{Pid, Signal, kill_process};
use std::cell::Cell;
use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// `command` on a leash: when the pipe to its standard input closes, at the latest when this process ends, it is killed
/// with all its child processes, and `folder` is removed.
pub fn leashed(command: &Command, folder: &Path) -> Command {
    let mut leashed = Command::new(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/e2e/support/leash.sh"));
    leashed
        .arg(folder)
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        if let Some(value) = value {
            leashed.env(name, value);
        }
    }
    leashed.stdin(Stdio::piped());
    leashed
}

/// A running `WebDriver` server; dropping it kills it and its browsers.
#[derive(Debug)]
pub struct DriverProcess {
    child: Child,
    port: u16,
    output: PathBuf,
    heard: Cell<usize>,
}

impl DriverProcess {
    /// Starts `command` with a free port, and waits until it listens there. The output of the command and its browsers
    /// goes to the file `output`; `folder` is removed if the tests end without doing so.
    pub async fn start(command: impl FnOnce(u16) -> Command, output: &Path, folder: &Path) -> Self {
        let printed = File::create(output).expect("a file for the driver's output");
        let errors = printed.try_clone().expect("the same file");
        let port = free_port();
        let command = command(port);
        let program = command.get_program().display().to_string();
        let child = leashed(&command, folder)
            // The tests expect Danish time, wherever they run.
            .env("TZ", "Europe/Copenhagen")
            .stdout(printed)
            .stderr(errors)
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {program} ({error}): run script/test"));
        let process = Self {
            child,
            port,
            output: output.to_owned(),
            heard: Cell::new(0),
        };
        until(async || TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string()))
            .await
            .unwrap_or_else(|error| panic!("{program} does not listen: {error}"));
        process
    }

    /// The address to send commands to.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The output since the last call.
    ///
    /// # Errors
    /// If the file can't be read.
    pub fn said(&self) -> std::io::Result<String> {
        let all = fs::read(&self.output)?;
        let before = self.heard.replace(all.len());
        Ok(String::from_utf8_lossy(all.get(before..).unwrap_or_default()).into_owned())
    }

    /// Kills it and all its child processes at once, with no chance to write anything.
    pub fn kill(&mut self) {
        // Once it has ended, its number could be reused, so nothing is signalled twice.
        if matches!(self.child.try_wait(), Ok(None)) {
            tree(Pid::from_child(&self.child))
                .into_iter()
                .filter_map(Pid::from_raw)
                // A process that has ended meanwhile needs no killing.
                .for_each(|pid| {
                    let _ = kill_process(pid, Signal::KILL);
                });
            let _ = self.child.wait();
        }
    }
}

impl Drop for DriverProcess {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A port that nothing listens on at the moment.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("the port").port()
}

/// A process and all its descendants.
fn tree(root: Pid) -> Vec<i32> {
    let mut tree = vec![root.as_raw_nonzero().get()];
    let parents: Vec<(i32, i32)> = fs::read_dir("/proc")
        .expect("/proc")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|pid: i32| {
            let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
            // The name before it may contain anything, including brackets.
            let parent = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
            Some((pid, parent))
        })
        .collect();
    let mut at = 0;
    while at < tree.len() {
        let parent = tree[at];
        tree.extend(
            parents
                .iter()
                .filter(|(_, its)| *its == parent)
                .map(|(pid, _)| *pid),
        );
        at += 1;
    }
    tree
}
