//! Browsers that one test hands to the next: starting one takes longer than many tests do.
//!
//! Each test has an origin of its own (see [`crate::support::Server`]), so nothing that one stored,
//! cached or registered is seen by the next. A browser that was killed, restarted or told something
//! that lasts as long as it runs is not handed on.

use super::Browser;
use crate::support::options::Options;
use std::fs;
use std::sync::Mutex;

/// Browsers nobody uses now, the latest last. They end with the process (`leash.sh`).
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// How many may wait. Tests differ in the screen they ask for, and a waiting browser costs memory.
const MOST_IDLE: usize = 6;

impl Browser {
    /// A browser as `options` want it: one that an earlier test has handed back, or a new one.
    pub async fn take(options: Options) -> Self {
        let waiting = {
            let mut idle = IDLE.lock().expect("the waiting browsers");
            let fits = idle.iter().rposition(|browser| {
                let has = &browser.options;
                has.window == options.window
                    && has.dark == options.dark
                    && has.storage_blocked == options.storage_blocked
                    && has.waits == options.waits
            });
            fits.map(|at| idle.remove(at))
        };
        match waiting {
            Some(browser) => browser,
            None => Self::start(options).await,
        }
    }

    /// Hands it on to the next test, or ends it where that would see what this one did.
    pub async fn give_back(mut self) {
        if self.is_spent.get() || self.tidy().await.is_err() {
            return self.quit().await;
        }
        let surplus = {
            let mut idle = IDLE.lock().expect("the waiting browsers");
            idle.push(self);
            (idle.len() > MOST_IDLE).then(|| idle.remove(0))
        };
        if let Some(mut surplus) = surplus {
            surplus.quit().await;
        }
    }

    /// Leaves one empty tab, no downloads, and nothing unread in the console.
    async fn tidy(&mut self) -> Result<(), String> {
        let failed = |error: thirtyfour::error::WebDriverError| error.to_string();
        let windows = self.session.windows().await.map_err(failed)?;
        let (last, others) = windows.split_last().ok_or("no tab")?;
        for other in others {
            self.session
                .switch_to_window(other.clone())
                .await
                .map_err(failed)?;
            self.session.close_window().await.map_err(failed)?;
        }
        self.session
            .switch_to_window(last.clone())
            .await
            .map_err(failed)?;
        self.session.goto("about:blank").await.map_err(failed)?;
        self.console().await?;
        let downloads = self.downloads();
        fs::remove_dir_all(&downloads)
            .and_then(|()| fs::create_dir(&downloads))
            .map_err(|error| error.to_string())
    }
}
