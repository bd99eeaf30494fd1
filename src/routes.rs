//! Every address, once; the only place that builds an href.

use std::sync::OnceLock;

use leptos::prelude::{GetValue, SetValue, StoredValue, document, window};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use wasm_bindgen::JsCast;

use crate::domain::{Contact, Id, Initiative, Note, NoteKind, Resource, Visit};

/// The folder the app is served from, without a trailing slash: empty at the root of a host. Derived from the
/// manifest's address, because the page's own may be any deep address and the security policy allows no
/// `<base>`.
pub fn base() -> &'static str {
    static BASE: OnceLock<String> = OnceLock::new();
    BASE.get_or_init(|| {
        document()
            .query_selector("link[rel=manifest]")
            .ok()
            .flatten()
            .and_then(|link| link.dyn_into::<web_sys::HtmlLinkElement>().ok())
            .and_then(|link| web_sys::Url::new(&link.href()).ok())
            .and_then(|url| {
                url.pathname()
                    .rsplit_once('/')
                    .map(|(folder, _)| folder.to_owned())
            })
            .unwrap_or_default()
    })
}

/// Navigates to an address from this file. The router adds the folder to the addresses it is asked to
/// navigate to, but not to those of links.
pub fn use_go() -> impl Fn(&str, NavigateOptions) + Clone + 'static {
    let navigate = use_navigate();
    move |href, options| navigate(href.strip_prefix(base()).unwrap_or(href), options)
}

/// Leaves a page for an address from this file. If the user came from that address, this goes back in the
/// history, to the same scroll position; otherwise it replaces the current entry. `public/trail.js` decides
/// which. It works once per page: a second press would go back too far.
pub fn use_leave() -> impl Fn(&str) + Clone + 'static {
    let go = use_go();
    let left = StoredValue::new(false);
    move |href| {
        if left.try_get_value() != Some(false) {
            return;
        }
        left.set_value(true);
        let init = web_sys::CustomEventInit::new();
        init.set_cancelable(true);
        init.set_detail(&href.into());
        let asked = web_sys::CustomEvent::new_with_event_init_dict("vejviseren:leave", &init);
        let stays = asked.and_then(|event| window().dispatch_event(event.unchecked_ref()));
        if stays.unwrap_or(true) {
            let options = NavigateOptions {
                replace: true,
                ..NavigateOptions::default()
            };
            go(href, options);
        }
    }
}

fn href(path: &str) -> String {
    format!("{}{path}", base())
}

/// `/`
pub fn overview() -> String {
    href("/")
}

/// `/noter`
pub fn notes() -> String {
    href("/noter")
}

/// `/noter/ny`
pub fn capture() -> String {
    href("/noter/ny")
}

/// `/noter/ny?type=…`
pub fn capture_as(kind: NoteKind) -> String {
    href(&format!("/noter/ny?type={}", kind_code(kind)))
}

/// `/noter/:id`
pub fn note(id: Id<Note>) -> String {
    href(&format!("/noter/{id}"))
}

/// `/trin`
pub fn steps() -> String {
    href("/trin")
}

/// `/trin/:n`
pub fn step(number: u8) -> String {
    href(&format!("/trin/{number}"))
}

/// `/kontakter`
pub fn contacts() -> String {
    href("/kontakter")
}

/// `/kontakter/:id`
pub fn contact(id: Id<Contact>) -> String {
    href(&format!("/kontakter/{id}"))
}

/// `/besoeg`
pub fn visits() -> String {
    href("/besoeg")
}

/// `/besoeg/:id`
pub fn visit(id: Id<Visit>) -> String {
    href(&format!("/besoeg/{id}"))
}

/// `/ressourcer`
pub fn resources() -> String {
    href("/ressourcer")
}

/// `/ressourcer/:id`
pub fn resource(id: Id<Resource>) -> String {
    href(&format!("/ressourcer/{id}"))
}

/// `/trin/:n/samtale`
pub fn talk(number: u8) -> String {
    href(&format!("/trin/{number}/samtale"))
}

/// `/trin/:n/papir`
pub fn sheet(number: u8) -> String {
    href(&format!("/trin/{number}/papir"))
}

/// Whether `path` is a conversation.
pub fn is_talk(path: &str) -> bool {
    path.ends_with("/samtale")
}

/// `/tiltag`
pub fn initiatives() -> String {
    href("/tiltag")
}

/// `/tiltag/:id`
pub fn initiative(id: Id<Initiative>) -> String {
    href(&format!("/tiltag/{id}"))
}

/// `/tiltag/:id/rute`
pub fn find_route(id: Id<Initiative>) -> String {
    href(&format!("/tiltag/{id}/rute"))
}

/// `/tiltag/:id/formidling`
pub fn outreach(id: Id<Initiative>) -> String {
    href(&format!("/tiltag/{id}/formidling"))
}

/// `/tiltag/:id/samtale`
pub fn initiative_talk(id: Id<Initiative>) -> String {
    href(&format!("/tiltag/{id}/samtale"))
}

/// `/tiltag/:id/papir`
pub fn initiative_sheet(id: Id<Initiative>) -> String {
    href(&format!("/tiltag/{id}/papir"))
}

/// `/tiltag/:id/formidling/samtale`
pub fn outreach_talk(id: Id<Initiative>) -> String {
    href(&format!("/tiltag/{id}/formidling/samtale"))
}

/// `/rapport`
pub fn report() -> String {
    href("/rapport")
}

/// `/rapport/svar`
pub fn reply() -> String {
    href("/rapport/svar")
}

/// `/data`
pub fn data() -> String {
    href("/data")
}

/// `/indstillinger`
pub fn settings() -> String {
    href("/indstillinger")
}

/// `/om`
pub fn about() -> String {
    href("/om")
}

/// `/om/tilgaengelighed`
pub fn accessibility() -> String {
    href("/om/tilgaengelighed")
}

/// `/om/besked`
pub fn notices() -> String {
    href("/om/besked")
}

/// `/om/it`
pub fn for_it() -> String {
    href("/om/it")
}

/// `/om/licenser`
pub fn licences() -> String {
    href("/om/licenser")
}

/// The code of a note's kind in addresses.
pub fn kind_code(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Interview => "interview",
        NoteKind::Observation => "observation",
        NoteKind::Contact => "kontakt",
    }
}

/// The kind of note with this code in an address.
pub fn kind_from_code(code: &str) -> Option<NoteKind> {
    NoteKind::ALL.into_iter().find(|kind| kind_code(*kind) == code)
}

/// The first 8 characters of the hash in the WASM file's name, which identifies the build.
pub fn build() -> String {
    let link = document().query_selector("link[rel=preload][as=fetch]");
    let href = link.ok().flatten().and_then(|link| link.get_attribute("href"));
    let hash = href.as_deref().and_then(|href| href.rsplit('-').next());
    hash.unwrap_or_default().chars().take(8).collect()
}

/// One of the app's own files, e.g. `icons/icon.svg`.
pub fn file(path: &str) -> String {
    href(&format!("/{path}"))
}
