//! A calendar that imports the deadlines again and again shows those that are open in the book, and no other. Two
//! libraries read the file.

#[path = "tests/changes.rs"]
mod changes;
#[path = "tests/persons_calendar.rs"]
mod persons_calendar;

use proptest::prelude::*;

use super::*;
use crate::domain::tests::{at, uuid};
use crate::domain::{
    Agreement, Command, Day, FollowUp, Phase, PlanItem, RecordKey, Resource, ResourceKind, Scope, Timestamp,
};
use crate::guide::{DueWhat, due_in};
use changes::{Step, moved, reworded, step, ticked};
use persons_calendar::{PersonsCalendar, Shown, read_by_ical, read_by_icalendar};

const NOW: &str = "2026-11-23T12:00:00+01:00";

fn village() -> Id<Village> {
    Id::new(uuid(1))
}

/// A village with one deadline of every kind, and one more on a local channel.
fn book() -> Fieldbook {
    let now = at(NOW);
    let day = now.day();
    let initiative = Id::<Initiative>::new(uuid(3));
    let resource = Id::<Resource>::new(uuid(6));
    let agreement = |scope: Scope| Agreement {
        scope,
        what: "Nøglen".to_owned(),
        who: Some("Mette".to_owned()),
        due: Some(day),
        done: None,
    };
    let item = |item: String, label: Option<&str>| PlanItem {
        label: label.map(str::to_owned),
        due: Some(day),
        ..PlanItem::open(initiative.into(), Phase::Before, item)
    };
    let records: [AnyRecord; 8] = [
        Record::new(
            village(),
            now,
            Village {
                name: "Mou".to_owned(),
                ..Village::default()
            },
        )
        .into(),
        Record::new(
            Id::new(uuid(2)),
            now,
            Contact {
                follow_up: Some(FollowUp::by(day)),
                ..Contact::named(village(), "Bodil".to_owned())
            },
        )
        .into(),
        Record::new(
            initiative,
            now,
            Initiative {
                library_until: Some(day),
                ..Initiative::titled(village(), "Læseaften".to_owned())
            },
        )
        .into(),
        Record::new(Id::new(uuid(4)), now, agreement(initiative.into())).into(),
        Record::new(Id::new(uuid(5)), now, agreement(village().into())).into(),
        Record::new(
            resource,
            now,
            Resource {
                village: village(),
                kind: ResourceKind::Channel,
                name: "Mou Nyt".to_owned(),
                details: None,
                audience: None,
                contact: None,
                months: Vec::new(),
            },
        )
        .into(),
        Record::keyed(item(format!("own:{}", uuid(7)), Some("Plakat"))).into(),
        Record::keyed(item(format!("resource:{resource}"), None)).into(),
    ];
    let mut book = Fieldbook::default();
    for record in records {
        book.apply(Command::Put(record), now).unwrap();
    }
    book
}

fn file(book: &Fieldbook, subject: FileScope, now: Timestamp) -> String {
    let about = About::these(book, Some(village()), subject);
    calendar("Mou", &deadlines(book, &about), now)
}

/// The book, its records' keys, a calendar for each library, and the clock in milliseconds.
struct Story {
    book: Fieldbook,
    keys: Vec<RecordKey>,
    calendars: [PersonsCalendar; 2],
    clock: i64,
}

impl Story {
    fn begin() -> Self {
        let book = book();
        Self {
            keys: book.records().map(AnyRecord::key).collect(),
            book,
            calendars: Default::default(),
            clock: at(NOW).unix_millis(),
        }
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_unix(self.clock, 60).unwrap()
    }

    fn go_on(&mut self, step: Step) {
        // Nobody exports and edits in the same second.
        self.clock += 2_000;
        let day = |days| at(NOW).day().plus(days);
        match step {
            Step::Move(what, days) => self.edit(what, |record| moved(record, day(days))),
            Step::Reword(what, word) => self.edit(what, |record| reworded(record, word)),
            Step::Tick(what, done) => self.edit(what, |record| ticked(record, done)),
            Step::Trash(what) => self.carry_out(what, Command::Trash),
            Step::Restore(what) => self.carry_out(what, Command::Restore),
            Step::Arrive(what, days) => self.arrive(what, day(days)),
            Step::Import => self.import(),
            Step::Purge => {
                self.import();
                let trash = self.book.in_trash().into_iter().collect();
                self.book.apply(Command::Purge(trash), self.now()).unwrap();
            }
        }
    }

    fn edit(&mut self, what: usize, edit: impl FnOnce(AnyRecord) -> AnyRecord) {
        let record = self.book.record(&self.keys[what]).cloned();
        if let Some(record) = record.filter(|record| record.deleted().is_none()) {
            let edited = Command::Put(edit(record));
            self.book.apply(edited, self.now()).unwrap();
        }
    }

    fn carry_out(&mut self, what: usize, command: fn(RecordKey) -> Command) {
        let key = self.keys[what].clone();
        if self.book.record(&key).is_some() {
            self.book.apply(command(key), self.now()).unwrap();
        }
    }

    fn arrive(&mut self, what: usize, day: Day) {
        let Some(record) = self.book.record(&self.keys[what]).cloned() else {
            return;
        };
        let written = record.updated().unix_millis() + 1_000;
        let mut json = moved(record, day).to_value();
        let kind = self.keys[what].kind;
        json["updated"] = Timestamp::from_unix(written, 60).unwrap().to_string().into();
        let theirs = Fieldbook::from_records([AnyRecord::read(kind, json.into()).unwrap()]);
        self.book
            .apply(Command::Merge(Box::new(theirs)), self.now())
            .unwrap();
    }

    fn import(&mut self) {
        let file = file(&self.book, FileScope::AllVillages, self.now());
        let read = [read_by_ical(&file), read_by_icalendar(&file)];
        assert_eq!(read[0], read[1]);
        for (calendar, events) in self.calendars.iter_mut().zip(read) {
            calendar.import(events);
            assert_eq!(calendar.shown(), open(&self.book));
        }
    }
}

/// The open deadlines in the book, as a calendar shows them.
fn open(book: &Fieldbook) -> Vec<Shown> {
    let mut open = Vec::new();
    for village in book.own_villages() {
        let due = due_in(book, village.id).into_iter();
        let due = due.filter(|due| match due.what {
            DueWhat::FollowUp(id, ..) => !book
                .live(&id)
                .is_some_and(|contact: &Record<Contact>| contact.says_no()),
            _ => true,
        });
        open.extend(due.map(|due| {
            (
                format!("{}@vejviseren", due.uid),
                due.on.to_string().replace('-', ""),
                format!("{} ({})", text::due_event(&due), village.name),
            )
        }));
    }
    open.sort();
    open
}

proptest! {
    #[test]
    fn a_calendar_shows_exactly_the_open_deadlines(steps in prop::collection::vec(step(), 0..30)) {
        let mut story = Story::begin();
        for step in steps.into_iter().chain([Step::Import]) {
            story.go_on(step);
        }
    }
}

#[test]
fn the_file_of_an_initiative_has_its_own_deadlines_only() {
    let file = file(&book(), FileScope::Initiative(Id::new(uuid(3))), at(NOW));
    let events = read_by_icalendar(&file).into_iter();
    let mut whats: Vec<String> = events.map(|event| event.what).collect();
    whats.sort();
    let own = [
        "Læseaften: Mou Nyt",
        "Læseaften: Plakat",
        "Læseaften: bibliotekets sidste dag",
        "Nøglen",
    ];
    assert_eq!(whats, own);
    assert!(file.contains("\r\nDESCRIPTION:Mette · Læseaften\r\n"), "{file}");
}
