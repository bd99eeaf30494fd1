use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use proptest::prelude::*;
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::names::picture as name_of;
use crate::packer::Packer;
use crate::protocol::FileProblem;
use crate::unpacked::{JPEG_START, MOST_FILES, Unpacked};

fn jpeg(rest: &[u8]) -> Vec<u8> {
    [&JPEG_START, rest].concat()
}

/// An archive with these files, made smaller if `small`.
fn archive(files: &[(&str, &[u8])], small: bool) -> Vec<u8> {
    let method = if small {
        CompressionMethod::Deflated
    } else {
        CompressionMethod::Stored
    };
    let options = SimpleFileOptions::default().compression_method(method);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in files {
        writer.start_file(*name, options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// An archive of `export` and `pictures`, made as the app makes it.
fn packed(export: &[u8], pictures: &[(Uuid, Vec<u8>)]) -> Vec<u8> {
    let (mut packer, mut archive) = Packer::new(&mut &*export).unwrap();
    for (id, picture) in pictures {
        archive.extend(packer.add_picture(*id, picture).unwrap());
    }
    archive.extend(packer.finish().unwrap());
    archive
}

type Opened = (Unpacked<Cursor<Vec<u8>>>, Vec<u8>);

fn open(archive: Vec<u8>) -> Result<Opened, FileProblem> {
    Unpacked::open(Cursor::new(archive))
}

fn why<T>(outcome: Result<T, FileProblem>) -> Option<FileProblem> {
    outcome.err()
}

/// What comes of reading the picture of the photo `id`, of which the check must say the same.
fn read(unpacked: &mut Unpacked<Cursor<Vec<u8>>>, id: Uuid) -> Result<Vec<u8>, FileProblem> {
    let checked = unpacked.check(id);
    let read = unpacked.picture(id);
    assert_eq!(why(checked), read.as_ref().err().copied());
    read
}

proptest! {
    #[test]
    fn what_goes_in_comes_out(export in "\\PC{0,200}", pictures in prop::collection::btree_map(any::<u128>(), prop::collection::vec(any::<u8>(), 0..300), 0..5)) {
        let pictures: BTreeMap<Uuid, Vec<u8>> =
            pictures.into_iter().map(|(id, rest)| (Uuid::from_u128(id), jpeg(&rest))).collect();
        let (mut unpacked, in_it) =
            open(packed(export.as_bytes(), &pictures.clone().into_iter().collect::<Vec<_>>())).unwrap();
        prop_assert_eq!(in_it, export.into_bytes());
        prop_assert_eq!(unpacked.pictures().collect::<Vec<_>>(), pictures.keys().copied().collect::<Vec<_>>());
        for (id, picture) in &pictures {
            prop_assert_eq!(&read(&mut unpacked, *id).unwrap(), picture);
        }
    }

    #[test]
    fn nothing_is_too_odd_to_be_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(open(bytes).is_err());
    }

    /// A damaged picture is refused, and the others are not.
    #[test]
    fn damage_stays_where_it_is(at in 0usize..300) {
        let (one, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let content = |number: u8| jpeg(&[number; 297]);
        let mut bytes = packed(b"{}", &[(one, content(7)), (other, content(9))]);
        let start = bytes.windows(300).position(|some| some == content(7)).unwrap();
        bytes[start + at] ^= 0xff;
        let (mut unpacked, _) = open(bytes).unwrap();
        prop_assert_eq!(why(read(&mut unpacked, one)), Some(FileProblem::Damaged));
        prop_assert_eq!(read(&mut unpacked, other).unwrap(), content(9));
    }
}

#[test]
fn an_archive_that_was_unpacked_and_packed_again_by_another_program_is_read() {
    let id = Uuid::from_u128(1);
    let picture = jpeg(b"x");
    let bytes = archive(&[("vejviseren.json", b"{}"), (&name_of(id), &picture)], true);
    let (mut unpacked, export) = open(bytes).unwrap();
    assert_eq!(
        (export.as_slice(), read(&mut unpacked, id).unwrap()),
        (&b"{}"[..], picture)
    );
}

#[test]
fn a_bomb_is_put_down() {
    let id = Uuid::from_u128(1);
    let huge = jpeg(&vec![0; 6_000_000]);
    let bytes = archive(&[("vejviseren.json", b"{}"), (&name_of(id), &huge)], true);
    assert!(bytes.len() < 20_000, "{}", bytes.len());
    let (mut unpacked, _) = open(bytes).unwrap();
    assert_eq!(why(read(&mut unpacked, id)), Some(FileProblem::TooLarge));
}

#[test]
fn a_crowd_of_files_is_refused() {
    let names: Vec<String> = (0..=MOST_FILES).map(|number| number.to_string()).collect();
    let files: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(why(open(archive(&files, false))), Some(FileProblem::TooLarge));
}

#[test]
fn names_that_lead_elsewhere_are_not_looked_at() {
    let id = Uuid::from_u128(1);
    let [up, deep, upper] = [
        format!("billeder/../{id}.jpg"),
        format!("billeder/{id}.jpg/{id}.jpg"),
        format!("billeder/{}.jpg", id.to_string().replace("0000", "{0000}")),
    ];
    let names = [
        "../../etc/passwd",
        "/billeder/1.jpg",
        "C:\\vejviseren.json",
        &up,
        &deep,
        &upper,
    ];
    let mut files: Vec<(&str, &[u8])> = names.iter().map(|name| (*name, &b"x"[..])).collect();
    assert_eq!(why(open(archive(&files, false))), Some(FileProblem::NoExport));
    files.push(("vejviseren.json", b"{}"));
    let (mut unpacked, _) = open(archive(&files, false)).unwrap();
    assert_eq!(unpacked.pictures().count(), 0);
    assert_eq!(why(read(&mut unpacked, id)), Some(FileProblem::Missing));
}

#[test]
fn what_is_no_jpeg_is_refused() {
    let id = Uuid::from_u128(1);
    let bytes = archive(
        &[
            ("vejviseren.json", b"{}"),
            (&name_of(id), b"<svg onload=alert(1)>"),
        ],
        false,
    );
    let (mut unpacked, _) = open(bytes).unwrap();
    assert_eq!(why(read(&mut unpacked, id)), Some(FileProblem::Damaged));
}

#[test]
fn no_more_than_a_picture_is_kept_in_memory() {
    let (mut packer, _) = Packer::new(&mut &b"{}"[..]).unwrap();
    let picture = jpeg(&vec![0; 100_000]);
    for number in 0..20 {
        packer.add_picture(Uuid::from_u128(number), &picture).unwrap();
        let kept = packer.in_memory();
        assert!(kept < 101_000, "{kept}");
    }
}

#[test]
fn every_error_has_a_code_of_its_own() {
    for error in FileProblem::ALL {
        assert_eq!(FileProblem::from_code(&error.code()), Some(error));
    }
    assert_eq!(FileProblem::from_code(""), None);
}
