//! The one place where a test waits.

use std::time::Duration;
use tokio::time::{Instant, sleep};

/// How long a test waits for something before it fails. On a busy machine, a key from a passphrase alone may take ten
/// seconds.
pub const LIMIT: Duration = Duration::from_secs(30);

const POLL: Duration = Duration::from_millis(40);

/// Calls `probe` repeatedly until it returns `Ok`.
///
/// # Errors
/// The last reason `probe` returned, if [`LIMIT`] has passed.
pub async fn until<T>(mut probe: impl AsyncFnMut() -> Result<T, String>) -> Result<T, String> {
    let deadline = Instant::now() + LIMIT;
    loop {
        match probe().await {
            Err(_) if Instant::now() < deadline => sleep(POLL).await,
            answer => return answer,
        }
    }
}
