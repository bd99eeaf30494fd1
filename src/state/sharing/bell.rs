//! Wakes a task that waits, from anywhere in the app.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::task::{Poll, Waker};

/// A bell. Rung while nobody waits, it is heard by the next who does.
#[derive(Debug, Default)]
pub struct Bell {
    is_rung: Cell<bool>,
    waits: RefCell<Option<Waker>>,
}

impl Bell {
    /// Wakes the task that waits, or the next that will.
    pub fn ring(&self) {
        self.is_rung.set(true);
        if let Some(waker) = self.waits.take() {
            waker.wake();
        }
    }

    /// Waits until it is rung.
    pub async fn heard(&self) {
        poll_fn(|context| {
            if self.is_rung.take() {
                return Poll::Ready(());
            }
            self.waits.replace(Some(context.waker().clone()));
            Poll::Pending
        })
        .await;
    }
}
