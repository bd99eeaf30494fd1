//! A field for a date, or a date and time. Half-filled and implausible dates are reported at the field and
//! not passed on; the previous value remains.

use leptos::ev::Event;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::ChoiceChips;
use crate::domain::{Day, EARLIEST_YEAR, latest_year};
use crate::state::use_app;
use crate::text::form;

/// The field.
#[component]
pub(super) fn DateField(
    /// Its label.
    label: &'static str,
    /// The input's type: `date` or `datetime-local`.
    kind: &'static str,
    /// Its value.
    value: Signal<String>,
    /// Called with a date as soon as it is complete, and with an empty string when it is cleared.
    on_input: Callback<String>,
    /// What the phone's Enter key does.
    enter: &'static str,
    /// A hint, below the label.
    help: Option<&'static str>,
    /// Whether the days of [`DaysAhead`] are offered.
    ahead: bool,
) -> impl IntoView {
    let app = use_app();
    let problem = RwSignal::new(None::<&'static str>);
    let wrong = move |field: &HtmlInputElement| {
        wrong_with(&field.value(), field.validity().bad_input(), app.today_once())
    };
    // While the year 2026 is typed it reads 2, 20 and 202: report nothing until the user is done.
    let type_it = move |event: Event| {
        let field = event_target::<HtmlInputElement>(&event);
        if wrong(&field).is_none() {
            problem.set(None);
            on_input.run(field.value());
        }
    };
    let judge = move |event: &Event| problem.set(wrong(&event_target(event)));
    let edge = move |year, day: &str| {
        let time = if kind == "date" { "" } else { "T00:00" };
        format!("{year}-{day}{time}")
    };
    let day = Signal::derive(move || value.with(|day| day.parse().ok()));
    let choose = move |day: Option<Day>| {
        problem.set(None);
        on_input.run(day.map(|day| day.to_string()).unwrap_or_default());
    };
    view! {
        <div class="property">
            <label class="field">
                <span class="field__label">{label}</span>
                {help.map(|help| view! { <span class="field__help" aria-hidden="true">{help}</span> })}
                <input
                    class="input"
                    type=kind
                    aria-label=label
                    aria-description=help
                    min=edge(EARLIEST_YEAR, "01-01")
                    max=move || edge(latest_year(app.today()), "12-31")
                    autocomplete="off"
                    enterkeyhint=enter
                    aria-invalid=move || problem.get().map(|_| "true")
                    prop:value=value
                    on:input=type_it
                    on:blur=move |event| judge(&event)
                    on:invalid=move |event| judge(&event)
                />
            </label>
            <p class="field__problem" role="alert">{problem}</p>
            {ahead.then(|| view! { <DaysAhead chosen=day on_change=choose/> })}
        </div>
    }
}

/// The days that a follow-up is most often promised for.
#[component]
pub fn DaysAhead(
    /// The day chosen now.
    #[prop(into)]
    chosen: Signal<Option<Day>>,
    /// Called with the day after a tap.
    #[prop(into)]
    on_change: Callback<Option<Day>>,
) -> impl IntoView {
    let today = use_app().today_once();
    let days = [
        (today.plus(1), form::TOMORROW),
        (today.plus(7), form::IN_A_WEEK),
        (today.plus_months(1), form::IN_A_MONTH),
    ];
    view! { <div class="chips"><ChoiceChips choices=days.to_vec() chosen on_change/></div> }
}

/// Why a date can't be accepted; `unreadable` is the browser's `badInput`, such as for a half-filled field.
fn wrong_with(typed: &str, unreadable: bool, today: Day) -> Option<&'static str> {
    let day = typed.split('T').next().unwrap_or_default();
    match day.parse::<Day>() {
        _ if unreadable => Some(form::DATE_UNFINISHED),
        _ if typed.is_empty() => None,
        Ok(day) if day.is_plausible(today) => None,
        Ok(_) => Some(form::DATE_YEAR),
        Err(_) => Some(form::DATE_UNFINISHED),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_taken_when_it_is_whole_and_can_be_meant() {
        let today = Day::new(2026, 11, 28).unwrap();
        let wrong = |typed| wrong_with(typed, false, today);
        for whole in ["", "2026-11-28", "1900-01-01", "2126-12-31", "2026-11-28T19:30"] {
            assert_eq!(wrong(whole), None, "{whole}");
        }
        // What the field holds while 2022 is typed, and what nobody means.
        for year in [
            "0002-01-22",
            "0020-01-22",
            "0202-01-22",
            "0122-01-22",
            "1899-12-31",
            "2127-01-01",
            "0026-11-28T19:30",
        ] {
            assert_eq!(wrong(year), Some(form::DATE_YEAR), "{year}");
        }
        for unfinished in ["26", "20266-01-01", "28.11.2026"] {
            assert_eq!(wrong(unfinished), Some(form::DATE_UNFINISHED), "{unfinished}");
        }
        assert_eq!(wrong_with("", true, today), Some(form::DATE_UNFINISHED));
    }
}
