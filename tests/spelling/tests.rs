//! The checks can fail, and they read what they should.

use std::collections::BTreeSet;

use crate::check::{self, Text, misquoted, misspelt, needless, outdated, retired};
use crate::rust::{self, Home};
use crate::{CODES, RETIRED, files};

/// The findings in one text, at line 7 of `a.rs`.
fn in_text(text: &str, find: impl Fn(&[Text]) -> Vec<String>) -> Vec<String> {
    find(&[Text::new("a.rs", 7, text)])
}

fn shown(texts: Vec<Text>) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

#[test]
fn an_unknown_word_is_found() {
    let of = |text: &str| in_text(text, |texts| misspelt(texts, &["bogkaffe", "NVDA"]));
    assert_eq!(
        of("Skriv en notte."),
        ["a.rs:7: »notte« is in no dictionary – Skriv en notte."]
    );
    for wrong in [
        "hjemmskærm",
        "Kontatker",
        "(bibilotek)",
        "NOTTE",
        "sprøgsmål?",
        "nvda",
        "bogKaffe",
    ] {
        assert_eq!(of(wrong).len(), 1, "{wrong}");
    }
    for right in [
        "Skriv en note om bysamfundet, fx kl. 14.30, og hæng den op i/på døren.",
        "Bogkaffe med bogkaffe (og NVDA).",
        "\u{fffc}en, nr. 3.A og notte@kaerby.dk",
        "før- og efter\u{ad}tale",
    ] {
        assert_eq!(of(right), Vec::<String>::new(), "{right}");
    }
}

#[test]
fn a_retired_phrase_is_found() {
    let list = retired(RETIRED);
    let of = |text: &str| in_text(text, |texts| outdated(texts, &list));
    assert_eq!(
        of("Ryd hylden nu"),
        ["a.rs:7: »hylden« is retired; say lager or plads – Ryd hylden nu"]
    );
    for wrong in [
        "HYLDER",
        "Rediger note",
        "Tag\u{a0}samtalen",
        "Tag dem derfor med\nhjem ofte",
        "Taget med hjem",
        "Slags",
        "Lad være",
        "Klaret: \u{fffc}",
    ] {
        assert_eq!(of(wrong).len(), 1, "{wrong}");
    }
    for right in [
        "En boghylde",
        "Redigér",
        "Tag. Samtalen er forbi",
        "Det tager vi med hjem",
        "Tag noten. Kom med hjem",
        "Alle slags mennesker",
        "Hvad skal vi lade være med?",
    ] {
        assert_eq!(of(right), Vec::<String>::new(), "{right}");
    }
}

#[test]
fn a_mark_that_points_outwards_is_found() {
    let of = |text: &str| in_text(text, misquoted);
    assert_eq!(
        of("Tryk på «Gem»."),
        ["a.rs:7: « is the wrong way round in: Tryk på «Gem». – Tryk på «Gem»."]
    );
    for wrong in [
        "«\u{fffc}",
        "Gem»",
        "vil I have?» skaber",
        "»Gem »",
        "“Gem”",
        "„Gem“",
        "\"Gem\"",
    ] {
        assert_eq!(of(wrong).len(), 1, "{wrong}");
    }
    for right in [
        "»Gem«",
        "(»Gem« og »Hent«)",
        "»\u{fffc}«, sagde hun",
        "»Er I med?« – »Ja.«",
        "»Hent«-knappen",
    ] {
        assert_eq!(of(right), Vec::<String>::new(), "{right}");
    }
}

#[test]
fn a_needless_word_of_our_own_is_found() {
    let of = |own: &str| in_text("Bogkaffe på tirsdag", |texts| needless(texts, &[own]));
    assert_eq!(of("tirsdag"), ["tirsdag: the dictionary has it"]);
    assert_eq!(of("bogkafe"), ["bogkafe: no text has it any more"]);
}

#[test]
fn a_machine_without_hunspell_or_its_dictionary_is_told_how_to_get_it() {
    for (program, dictionary) in [("hunspell-is-not-here", "da_DK"), ("hunspell", "xx_YY")] {
        let error = check::ask(program, dictionary, &BTreeSet::from(["note"])).unwrap_err();
        assert!(error.contains("apt-get install hunspell hunspell-da"), "{error}");
    }
}

#[test]
fn rust_gives_its_strings_without_codes_comments_and_tests() {
    let code = r##"
//! "Comment"
/// "Comment"
#[allow(dead_code, reason = "Attribute")]
const NAME: &str = "Navn"; // "Comment"
/* "Comment" */
static STEP: Step = Step { id: "needs", part: "needs.talk.1", text: "Ét \
    ad \"gangen\"\u{a0}nu" };
fn of(field: &str) -> String {
    match field { "name" | "title" => "noter", 'x' => r#"Et "råt" ord"#, _ => format!("{field} i {:02}", "kl.") }
}
view! { <p class="card-note">{counted(1, "note")}</p> }
#[cfg(test)]
mod tests { const WRONG: &str = "Prøve"; }
#[cfg(test)]
use super::Other;
const LAST: &str = "Sidst";
"##;
    assert_eq!(
        shown(rust::texts("a.rs", code, Home::OfWords)),
        [
            "a.rs:5: Navn",
            "a.rs:7: Ét ad \"gangen\"\u{a0}nu",
            "a.rs:10: noter",
            "a.rs:10: Et \"råt\" ord",
            "a.rs:10: \u{fffc} i \u{fffc}",
            "a.rs:10: kl.",
            "a.rs:12: note",
            "a.rs:17: Sidst",
        ]
    );
    let code = r#"const IT: [&str; 4] = ["M4 6h16zM1", "card note", "Skriv en note", "på"];"#;
    assert_eq!(
        shown(rust::texts("a.rs", code, Home::OfCode)),
        ["a.rs:1: Skriv en note", "a.rs:1: på"]
    );
}

#[test]
fn other_files_give_what_they_show() {
    let json = "{\n \"type\": \"interview\", \"id\": \"0190-a\",\n \"who\": [\"Bo\", \"partner\"], \"text\": \"ja \\\"så\\\"\"\n}";
    assert_eq!(
        shown(files::json("a.json", json, &CODES)),
        ["a.json:3: Bo", "a.json:3: ja \"så\""]
    );
    let html = "<!-- Et --><title>To</title>\n<a class=\"x\" aria-label=\"Tre\" href=\"/\">\n Fire\n</a>\
        <meta name=\"description\" content=\"Fem\"><meta name=\"viewport\" content=\"seks\">";
    assert_eq!(
        shown(files::html("a.html", html)),
        ["a.html:1: To", "a.html:2: Tre", "a.html:3: Fire", "a.html:4: Fem"]
    );
    let script = "// \"Nej tak\"\nsay(\"GET\", \"main > p\", \"Prøv igen\");";
    assert_eq!(shown(files::script("a.js", script)), ["a.js:2: Prøv igen"]);
    let style = ".a::before { content: \"»\"; }\n.a::after { content: \"«\"; }";
    let quotes = files::style("a.css", style);
    assert_eq!(misquoted(&quotes), Vec::<String>::new());
    assert_eq!(shown(quotes), ["a.css:1: »\u{fffc}", "a.css:2: \u{fffc}«"]);
    let markdown = "## To\nJa, `kode` og\n[her](https://x)\n- punkt\n\n```sh\nnej\n```\n| Et | To |";
    assert_eq!(
        shown(files::markdown("a.md", markdown)),
        [
            "a.md:1: ## To",
            "a.md:2: Ja, \u{fffc} og\n[her",
            "a.md:4: - punkt",
            "a.md:9: | Et | To |"
        ]
    );
}

#[test]
fn texts_are_found_wherever_they_are() {
    let all = shown(crate::texts());
    for (file, least) in [
        ("src/text/capture.rs", 40),
        ("src/guide/needs.rs", 20),
        ("src/ui/", 1),
        ("public/example.json", 100),
        ("public/manifest.webmanifest", 10),
        ("public/index.html", 15),
        ("public/boot.js", 6),
        ("style/", 2),
        ("docs/brugere.md", 60),
        ("docs/drift.md", 20),
        ("docs/loefter.md", 15),
    ] {
        let count = all.iter().filter(|text| text.starts_with(file)).count();
        assert!(count >= least, "{file}: {count}");
    }
}
