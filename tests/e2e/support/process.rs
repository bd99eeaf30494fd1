//! A driver process and everything it starts, as one process group.

use super::wait::until;
use rustix::process::{Pid, Signal, kill_process, kill_process_group};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// A running `WebDriver` server; it and its browsers are killed when dropped.
#[derive(Debug)]
pub struct DriverProcess {
    child: Child,
    port: u16,
}

impl DriverProcess {
    /// Starts `command`, which is told a free port, and waits until it listens there.
    pub async fn start(command: impl FnOnce(u16) -> Command) -> Self {
        let port = free_port();
        let mut command = command(port);
        let program = command.get_program().display().to_string();
        let child = command
            // Days begin and end at this hour, wherever the tests run.
            .env("TZ", "Europe/Copenhagen")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {program} ({error}): run script/test"));
        let process = Self { child, port };
        until(async || TcpStream::connect(("127.0.0.1", port)).map_err(|error| error.to_string()))
            .await
            .unwrap_or_else(|error| panic!("{program} does not listen: {error}"));
        process
    }

    /// The address to send commands to.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Kills the whole group.
    pub fn kill(&mut self) {
        // Once the group is gone its id could become another's, so nothing is sent twice.
        if matches!(self.child.try_wait(), Ok(None)) {
            let _ = kill_process_group(Pid::from_child(&self.child), Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

impl Drop for DriverProcess {
    fn drop(&mut self) {
        self.kill();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("the port").port()
}

/// Kills a process and all that it started, at once and with no chance to write anything.
pub fn kill_tree(root: Pid) {
    let mut tree = vec![root.as_raw_nonzero().get()];
    let parents: Vec<(i32, i32)> = std::fs::read_dir("/proc")
        .expect("/proc")
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .filter_map(|pid: i32| {
            let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
            // The name before it may hold anything, also brackets.
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
    for pid in tree.into_iter().filter_map(Pid::from_raw) {
        // One that has ended meanwhile needs no killing.
        let _ = kill_process(pid, Signal::KILL);
    }
}
