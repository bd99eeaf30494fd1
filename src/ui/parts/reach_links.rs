//! A phone number or mail address as it was written, with the first valid one as a link.

use leptos::prelude::*;

use super::{Icon, icon};
use crate::domain::{Reach, reaches};
use crate::text::{self, contacts};

/// The text of a contact's phone or mail field: tap to call or write. What isn't a link is shown beside it as text.
#[component]
pub fn ReachLinks(
    /// The field's label, shown where there is nothing to tap.
    label: &'static str,
    /// The text of the field.
    written: String,
) -> impl IntoView {
    let parts = reaches(&written);
    let is_words = |part: &Reach| matches!(part, Reach::Text(_));
    let lead = parts.iter().all(is_words).then(|| format!("{label}: "));
    let parts: Vec<_> = parts.into_iter().map(part).collect();
    (!parts.is_empty()).then(|| view! { <p class="reach">{lead}{parts}</p> })
}

/// A button to call somebody in a list, if their number can be called.
#[component]
pub fn CallLink(
    /// Their name.
    name: String,
    /// The text of their phone field.
    phone: Option<String>,
) -> impl IntoView {
    let phone = phone.unwrap_or_default();
    let address = reaches(&phone).into_iter().find_map(|part| match part {
        Reach::Phone(_, address) => Some(address),
        _ => None,
    });
    address.map(|address| {
        view! {
            <a class="icon-button call" href=address aria-label=format!("{} {name}", contacts::CALL)>
                <Icon drawing=icon::PHONE/>
            </a>
        }
    })
}

fn part(part: Reach) -> AnyView {
    match part {
        Reach::Text(words) => view! { <span>{words.to_owned()}</span> }.into_any(),
        Reach::Phone(shown, address) => view! {
            <a class="button button--ghost" href=address>
                <Icon drawing=icon::PHONE/>
                {format!("{} {}", contacts::CALL, text::phone(shown))}
            </a>
        }
        .into_any(),
        Reach::Mail(shown, address) => view! {
            <a class="button button--ghost" href=address>
                <Icon drawing=icon::MAIL/>
                {format!("{} {shown}", contacts::WRITE)}
            </a>
        }
        .into_any(),
    }
}
