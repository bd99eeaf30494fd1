//! A driver process and everything it starts, as one process group.

use super::wait::until;
use rustix::process::{Pid, Signal, kill_process_group};
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
