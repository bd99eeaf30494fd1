//! Memos that go with their page.

use leptos::prelude::*;
use leptos::reactive::computed::ArcMemo;
use leptos::reactive::graph::{Subscriber, ToAnySubscriber};

/// A [`Memo`] that takes leave of what it read when its owner goes.
///
/// One of Leptos' own stays in the list of those who are to hear of a change until
/// the signal itself goes (`reactive_graph` 0.2.16). The fieldbook never does: its
/// list grew by every memo of every page ever seen. An attribute or a part of a
/// view does the same, so what there are many of follows the app's state by way of
/// one of these.
pub fn memo<T>(ask: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    let memo = ArcMemo::new(ask);
    let subscriber = memo.to_any_subscriber();
    on_cleanup(move || subscriber.clear_sources(&subscriber));
    memo.into()
}
