//! Signals that live longer than any page.

use std::ops::Deref;

use leptos::prelude::*;
use leptos::reactive::graph::{Observer, Source, ToAnySource};

/// A part of the app's state that exists as long as the app.
///
/// Leptos' own signals keep each subscriber until they change, even after its page is gone (`reactive_graph`
/// 0.2.16), so the state's lists grew with every attribute and memo of every page seen. Here subscribers are
/// removed when their page is.
#[derive(Debug)]
pub struct RootSignal<T: 'static>(RwSignal<T>);

impl<T> Clone for RootSignal<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for RootSignal<T> {}

impl<T: Send + Sync + 'static> RootSignal<T> {
    /// A signal with the initial `value`.
    pub fn new(value: T) -> Self {
        Self(RwSignal::new(value))
    }

    /// Reads the value with `question`, tracked.
    pub fn with<U>(self, question: impl FnOnce(&T) -> U) -> U {
        self.unsubscribe_on_cleanup();
        self.0.with(question)
    }

    /// A clone of the value, tracked.
    pub fn get(self) -> T
    where
        T: Clone,
    {
        self.with(T::clone)
    }

    /// Subscribes to changes without reading the value.
    pub fn track(self) {
        self.with(|_| ());
    }

    /// Unsubscribes the current observer before it runs again and when it is disposed of.
    // Inlining it everywhere costs 15 kB of WASM.
    #[inline(never)]
    fn unsubscribe_on_cleanup(self) {
        if let Some(asker) = Observer::get() {
            let state = self.0.to_any_source();
            on_cleanup(move || state.remove_subscriber(&asker));
        }
    }
}

impl<T: Send + Sync + Default + 'static> Default for RootSignal<T> {
    fn default() -> Self {
        Self::new(T::default())
    }
}

/// For writing, and for untracked reads.
impl<T> Deref for RootSignal<T> {
    type Target = RwSignal<T>;

    fn deref(&self) -> &RwSignal<T> {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use leptos::reactive::graph::{AnySource, AnySubscriber, ReactiveNode, Subscriber, WithObserver};
    use leptos::reactive::owner::Owner;

    use super::*;

    /// Counts its notifications.
    #[derive(Default)]
    struct Page(AtomicUsize);

    impl ReactiveNode for Page {
        fn mark_dirty(&self) {
            self.0.fetch_add(1, Ordering::Relaxed);
        }
        fn mark_check(&self) {}
        fn mark_subscribers_check(&self) {}
        fn update_if_necessary(&self) -> bool {
            false
        }
    }

    impl Subscriber for Page {
        fn add_source(&self, _: AnySource) {}
        fn clear_sources(&self, _: &AnySubscriber) {}
    }

    fn ask(page: &Arc<Page>, state: RootSignal<u32>) -> u32 {
        let subscriber = AnySubscriber(Arc::as_ptr(page) as usize, Arc::downgrade(page) as _);
        subscriber.with_observer(|| state.get())
    }

    #[test]
    fn a_page_that_is_there_hears_of_a_change_and_one_that_has_gone_is_forgotten() {
        let app = Owner::new();
        app.set();
        let state = RootSignal::new(1);
        let (stays, goes) = (Arc::new(Page::default()), Arc::new(Page::default()));
        let (owner, other) = (Owner::new(), Owner::new());
        assert_eq!(owner.with(|| ask(&stays, state)), 1);
        other.with(|| ask(&goes, state));
        other.cleanup();
        assert_eq!(Arc::weak_count(&goes), 0, "it is still on the list");
        assert!(Arc::weak_count(&stays) > 0);
        state.set(2);
        assert_eq!(
            (stays.0.load(Ordering::Relaxed), goes.0.load(Ordering::Relaxed)),
            (1, 0)
        );
    }
}
