//! Browsers that one test hands over to the next, because starting one takes longer than many tests do.
//!
//! Each test has its own origin (see [`crate::support::Server`]), so it doesn't see what earlier tests stored, cached
//! or registered. A browser is not handed over if it was killed or restarted, or has a setting that lasts until it
//! quits.

use super::Browser;
use crate::support::options::Options;
use std::fs;
use std::sync::Mutex;

/// Idle browsers, the most recent last. They end with the process (`leash.sh`).
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// The maximum number of idle browsers. Tests need different screens, and an idle browser costs memory.
const MOST_IDLE: usize = 6;

impl Browser {
    /// A browser that matches `options`: one that an earlier test has handed back, or a new one.
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

    /// Hands it over to the next test, or quits it if the next test would notice what this one changed.
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

    /// Leaves one empty tab, no downloads, and no unread console messages.
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
