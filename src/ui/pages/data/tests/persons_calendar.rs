//! A person's calendar, and two libraries that read the file for it.

use std::collections::BTreeMap;

use icalendar::{CalendarComponent, Component, DatePerhapsTime, EventStatus};

/// An event as a library has read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub uid: String,
    pub sequence: u32,
    pub day: String,
    pub what: String,
    pub is_cancelled: bool,
}

/// The UID, the day and the words of an event.
pub type Shown = (String, String, String);

pub fn read_by_ical(file: &str) -> Vec<Event> {
    let read = ical::IcalParser::new(file.as_bytes()).next().unwrap().unwrap();
    let event = |event: &ical::parser::ical::component::IcalEvent| {
        let value = |name: &str| {
            let property = event.properties.iter().find(|property| property.name == name);
            property.unwrap().value.clone().unwrap()
        };
        Event {
            uid: value("UID"),
            sequence: value("SEQUENCE").parse().unwrap(),
            day: value("DTSTART"),
            what: value("SUMMARY").replace('\\', ""),
            is_cancelled: value("STATUS") == "CANCELLED",
        }
    };
    read.events.iter().map(event).collect()
}

pub fn read_by_icalendar(file: &str) -> Vec<Event> {
    let read: icalendar::Calendar = file.parse().unwrap();
    let events = read.components.iter().filter_map(CalendarComponent::as_event);
    let events = events.map(|event| Event {
        uid: event.get_uid().unwrap().to_owned(),
        sequence: event.get_sequence().unwrap(),
        day: match event.get_start() {
            Some(DatePerhapsTime::Date(day)) => day.format("%Y%m%d").to_string(),
            other => panic!("{other:?}"),
        },
        what: event.get_summary().unwrap().to_owned(),
        is_cancelled: event.get_status() == Some(EventStatus::Cancelled),
    });
    events.collect()
}

/// A person's calendar: keeps events by UID, and replaces one only by one with a greater sequence number.
#[derive(Debug, Default)]
pub struct PersonsCalendar(BTreeMap<String, Event>);

impl PersonsCalendar {
    pub fn import(&mut self, events: Vec<Event>) {
        for event in events {
            let known = self.0.get(&event.uid);
            if known.is_none_or(|known| event.sequence > known.sequence) {
                self.0.insert(event.uid.clone(), event);
            }
        }
    }

    pub fn shown(&self) -> Vec<Shown> {
        let events = self.0.values().filter(|event| !event.is_cancelled);
        let events = events.map(|event| (event.uid.clone(), event.day.clone(), event.what.clone()));
        events.collect()
    }
}
