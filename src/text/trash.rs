//! The trash.
#![allow(missing_docs)]

use crate::domain::{Day, Timestamp, last_day_in_trash};

pub const HEADING: &str = "Papirkurv";
pub const NOTHING: &str = "Papirkurven er tom. Det, du sletter, ligger her i 30 dage.";
pub const RESTORE: &str = "Gendan";
pub const RESTORE_ALL: &str = "Gendan alle";
pub const RESTORED: &str = "Gendannet";
pub const EMPTY: &str = "Tøm papirkurven";
pub const FOR_GOOD: &str = "Slet for altid";
pub const KEEP: &str = "Behold";
pub const ASK: &str = "Slet for altid?";
pub const NOT_DELETED: &str =
    "Det er slettet her på siden, men ikke på enheden. Se øverst, hvad der er galt.";
pub const EMPTIED: &str = "Papirkurven er tømt";
pub const NOT_EMPTIED: &str = "Papirkurven kunne ikke tømmes på denne enhed";

/// «slettet i går kl. 14.30 · forsvinder 23.12.2026», and how many records go with it.
pub fn times(deleted: Timestamp, today: Day, with: usize) -> String {
    let when = super::when(deleted, today);
    let gone = super::short_day(last_day_in_trash(deleted));
    let with = match with {
        0 => String::new(),
        with => format!(", og {} følger med", super::records(with)),
    };
    format!("slettet {when} · forsvinder {gone}{with}")
}

/// The consequence of emptying the trash, on a device that shares or doesn't.
pub fn cannot_be_undone(count: usize, shares: bool) -> String {
    let what = super::records(count);
    let where_else = if count == 1 { "Den findes" } else { "De findes" };
    let at_colleagues = if shares {
        " Hos kollegerne bliver det også slettet, næste gang de har appen åben med net."
    } else {
        ""
    };
    format!(
        "{what} slettes fra denne enhed, og det kan ikke fortrydes.{at_colleagues} {where_else} stadig i de filer, du har gemt."
    )
}

/// What has been restored, and the names of the records that were restored because they belong to it.
pub fn restored(count: usize, along: &[String]) -> String {
    let records = super::records(count);
    if along.is_empty() {
        format!("{RESTORED}: {records}")
    } else {
        format!("{RESTORED}: {records}, også {}", along.join(", "))
    }
}
