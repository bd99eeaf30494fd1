//! Overblik: where this bysamfund stands, and the one thing to do next.

use leptos::prelude::*;

use crate::domain::{Contact, Fieldbook, Id, NoteKind, Query, Theme, Village, ordered};
use crate::guide::{CONTACT, NEEDS, OUTREACH, progress};
use crate::routes;
use crate::state::{Draft, today, use_app};
use crate::text::{self, capture, overview, steps};
use crate::ui::parts::{Icon, NoteCard, PlacePage, icon};

/// How many of the latest notes are shown.
const LATEST: usize = 3;

/// The first room.
#[component]
pub fn OverviewPage() -> impl IntoView {
    view! {
        <PlacePage heading=text::nav::OVERVIEW>
            <DraftNotice/>
            <Quick/>
            <Way/>
            <FollowUps/>
            <Themes/>
            <Latest/>
        </PlacePage>
    }
}

/// «Du har en kladde», where the app opens.
#[component]
fn DraftNotice() -> impl IntoView {
    let app = use_app();
    let draft = Draft::capture().load(app).filter(|draft| !draft.is_empty());
    draft.map(|draft| {
        let when = draft.kept.map(|at| text::when(at, today())).unwrap_or_default();
        view! {
            <div class="notice">
                <p><strong>{capture::HAVE_DRAFT}</strong><br/>{format!("{}, {when}", text::note_kind(draft.kind))}</p>
                <a class="button" href=routes::capture()>{capture::CONTINUE}</a>
            </div>
        }
    })
}

/// The three kinds of note, one tap away: a home screen icon on an iPhone has
/// no shortcuts of its own.
#[component]
fn Quick() -> impl IntoView {
    let kinds = [
        (NoteKind::Interview, icon::TALK),
        (NoteKind::Observation, icon::EYE),
        (NoteKind::Contact, icon::PEOPLE),
    ];
    let links = kinds.map(|(kind, drawing)| {
        view! {
            <a class=format!("quick__link quick__link--{}", routes::kind_code(kind)) href=routes::capture_as(kind)>
                <Icon drawing/>
                {text::note_kind(kind)}
            </a>
        }
    });
    view! {
        <section aria-labelledby="quick">
            <h2 class="small-heading" id="quick">{overview::QUICK}</h2>
            <div class="quick">{links.collect_view()}</div>
        </section>
    }
}

/// The four steps with how far each has come.
#[component]
fn Way() -> impl IntoView {
    let app = use_app();
    let rows = [NEEDS.title, CONTACT.title, steps::INITIATIVES, OUTREACH.title].into_iter().zip(1u8..).map(|(title, number)| {
        let progress = Memo::new(move |_| app.scope().map_or((0, 0), |scope| app.read(|book| progress(book, scope, number))));
        view! {
            <li>
                <a class="way__step" href=routes::step(number)>
                    <span class="way__number" aria-hidden="true">{number}</span>
                    <span class="way__title">{title}</span>
                    <span class="soft">{move || { let (done, all) = progress.get(); text::out_of(done, all) }}</span>
                    <progress class="bar" aria-hidden="true" max=move || progress.get().1.to_string() value=move || progress.get().0.to_string()></progress>
                </a>
            </li>
        }
    });
    view! {
        <section class="card" aria-labelledby="way">
            <h2 class="small-heading" id="way">{overview::WAY}</h2>
            <ol class="way">{rows.collect_view()}</ol>
        </section>
    }
}

/// Promises that wait, the oldest first.
#[component]
fn FollowUps() -> impl IntoView {
    let app = use_app();
    let due = Memo::new(move |_| {
        app.village_id()
            .map(|village| app.read(|book| follow_ups(book, village)))
            .unwrap_or_default()
    });
    view! {
        <Show when=move || due.with(|due| !due.is_empty())>
            <section class="card" aria-labelledby="due">
                <h2 class="small-heading" id="due">{overview::FOLLOW_UPS}</h2>
                <ul class="rows">
                    {move || due.get().into_iter().map(|(id, name, on)| {
                        let late = on < today();
                        view! {
                            <li>
                                <a class="row-button" href=routes::contact(id)>
                                    {name}
                                    <span class=if late { "late" } else { "soft" }>{text::due(on, today())}</span>
                                </a>
                            </li>
                        }
                    }).collect_view()}
                </ul>
            </section>
        </Show>
    }
}

fn follow_ups(book: &Fieldbook, village: Id<Village>) -> Vec<(Id<Contact>, String, crate::domain::Day)> {
    let contacts = book.contacts_in(village).into_iter();
    contacts
        .filter_map(|contact| Some((contact.id, contact.name.clone(), contact.open_follow_up()?.on)))
        .collect()
}

/// How many notes each theme has.
#[component]
fn Themes() -> impl IntoView {
    let app = use_app();
    let counts = Memo::new(move |_| {
        let Some(village) = app.village_id() else {
            return Vec::new();
        };
        let mut counts = app.read(|book| {
            let notes = book.notes_in(village);
            Theme::ALL
                .map(|theme| {
                    (
                        theme,
                        notes.iter().filter(|note| note.themes.contains(&theme)).count(),
                    )
                })
                .to_vec()
        });
        counts.retain(|(_, count)| *count > 0);
        ordered(counts, |(_, count)| {
            (-i64::try_from(*count).unwrap_or(i64::MAX), String::new())
        })
    });
    let most = move || {
        counts
            .with(|counts| counts.first().map_or(0, |(_, count)| *count))
            .to_string()
    };
    view! {
        <Show when=move || counts.with(|counts| !counts.is_empty())>
            <section class="card" aria-labelledby="themes">
                <h2 class="small-heading" id="themes">{overview::THEMES}</h2>
                <table class="bars">
                    <tbody>
                        {move || counts.get().into_iter().map(|(theme, count)| view! {
                            <tr>
                                <th scope="row">{text::theme(theme)}</th>
                                <td class="bars__bar" aria-hidden="true">
                                    <progress class="bar" max=most() value=count.to_string()></progress>
                                </td>
                                <td>{count}</td>
                            </tr>
                        }).collect_view()}
                    </tbody>
                </table>
            </section>
        </Show>
    }
}

#[component]
fn Latest() -> impl IntoView {
    let app = use_app();
    let latest = Memo::new(move |_| {
        let Some(village) = app.village_id() else {
            return Vec::new();
        };
        app.read(|book| {
            book.notes_in(village)
                .into_iter()
                .take(LATEST)
                .map(|note| note.id)
                .collect()
        })
    });
    view! {
        <section aria-labelledby="latest">
            <h2 class="small-heading" id="latest">{overview::LATEST}</h2>
            <For each=move || latest.get() key=|id| *id let(id)><NoteCard id query=Query::default()/></For>
            <Show
                when=move || latest.with(|latest| !latest.is_empty())
                fallback=|| view! { <p class="empty">{overview::EMPTY}</p> }
            >
                <a class="button button--ghost" href=routes::notes()>{overview::ALL}</a>
            </Show>
        </section>
    }
}
