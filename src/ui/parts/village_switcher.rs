//! Switching the current village, and adding one.

use leptos::prelude::*;

use super::{AddForm, Dialog, Icon, Shown, Takes, TryExample, dynamic, icon};
use crate::domain::{Command, EXAMPLE, Id, Record, Village};
use crate::platform::{local, new_id, now};
use crate::route::Route;
use crate::state::use_app;
use crate::text::{self, village};
use crate::ui::navigation::use_go;

/// The current village in the top bar, with the button that switches it.
#[component]
pub fn VillageSwitcher() -> impl IntoView {
    let app = use_app();
    let open = RwSignal::new(false);
    let name = move || {
        app.village()
            .map(|village| village.name.clone())
            .unwrap_or_default()
    };
    view! {
        <div class="top__title switcher">
            <p class="top__eyebrow">{village::LABEL}</p>
            <p class="top__heading" dir="auto" id="current-village">{name}</p>
            <button
                type="button"
                class="switcher__button"
                aria-label=village::SWITCH
                aria-describedby="current-village"
                aria-haspopup="dialog"
                on:click=move |_| open.set(true)
            >
                <Icon drawing=icon::DOWN/>
            </button>
            <Dialog heading=village::SWITCH open>
                <Villages open/>
                <h3>{village::ADD}</h3>
                <VillageForm done=move |()| open.set(false)/>
                <Shown when=move || app.with(|book| book.live::<Village>(&EXAMPLE).is_none())>
                    <TryExample done=move |()| open.set(false)/>
                </Shown>
            </Dialog>
        </div>
    }
}

#[component]
fn Villages(open: RwSignal<bool>) -> impl IntoView {
    let app = use_app();
    let navigate = StoredValue::new_local(use_go());
    let rows = move || {
        let current = app.village_id();
        let today = app.today();
        let villages = app.with(|book| {
            let villages = book.villages().into_iter();
            let facts = villages.map(|village| {
                let visit = book
                    .visits_in(village.id)
                    .first()
                    .map(|visit| local(visit.started).day());
                let notes = book.each_note_in(village.id).count();
                (
                    village.id,
                    village::shown_name(village),
                    text::all::activity(notes, visit, today),
                )
            });
            facts.collect::<Vec<_>>()
        });
        villages
            .into_iter()
            .map(|(id, name, facts)| {
                let here = current == Some(id);
                let choose = move |_| {
                    open.set(false);
                    app.choose_village(id);
                    navigate.with_value(|go| go(Route::Overview));
                };
                let facts_id = format!("facts-{id}");
                view! {
                    <li class="switcher__row">
                        <button
                            type="button"
                            class="row-button"
                            dir="auto"
                            aria-describedby=facts_id.clone()
                            aria-current=here.then_some("true")
                            on:click=choose
                        >
                            {name}
                            {here.then(|| view! { <Icon drawing=icon::CHECK/> })}
                        </button>
                        <p class="soft" id=facts_id>{facts}</p>
                    </li>
                }
            })
            .collect_view()
    };
    view! { <ul class="rows">{rows}</ul> }
}

/// One field and one button: a new village needs only a name. If the name exists already, it asks first.
#[component]
pub fn VillageForm(
    /// Called when it has been added.
    #[prop(into)]
    done: Callback<()>,
) -> impl IntoView {
    let app = use_app();
    let same = RwSignal::new(None::<Same>);
    let go_to = move |id| {
        app.choose_village(id);
        done.run(());
    };
    let create = move |name: String| {
        let body = Village {
            name,
            ..Village::default()
        };
        let record = Record::new(new_id(), now(), body);
        let id = record.id;
        app.attempt(Command::Put(record.into())).map(|_| go_to(id))
    };
    let ask_first = move |name: String| {
        let known = app.with_untracked(|book| {
            let known = book.villages_named(&name).into_iter();
            known
                .map(|village| (village.id, village.name.clone()))
                .collect::<Vec<_>>()
        });
        let Some((_, called)) = known.first().cloned() else {
            return create(name);
        };
        same.set(Some(Same { name, known }));
        Err(text::village::same_place(&called))
    };
    let another = move |name: String| {
        app.say_refusal(create(name));
    };
    view! {
        <AddForm label=village::NAME takes=Takes::Names button=village::CREATE empty=village::NEEDS_NAME main=true on_add=ask_first/>
        {dynamic(move || same.get().map(|Same { name, known }| {
            let known = known.into_iter().map(|(id, called)| view! {
                <button type="button" class="button" on:click=move |_| go_to(id)>{text::village::use_place(&called)}</button>
            });
            view! {
                <div class="actions">
                    {known.collect_view()}
                    <button type="button" class="button button--ghost" on:click=move |_| another(name.clone())>{village::ANOTHER}</button>
                </div>
            }
        }))}
    }
}

/// A typed name, and the villages that have it already.
#[derive(Clone, PartialEq)]
struct Same {
    name: String,
    known: Vec<(Id<Village>, String)>,
}
