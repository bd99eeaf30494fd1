//! Tests of `search.rs`.

use super::*;
use proptest::prelude::*;

fn finds(query: &str, text: &str) -> bool {
    Query::new(query).matches(&searchable(text))
}

#[test]
fn danish_letters_are_found_however_they_are_typed() {
    for (query, text) in [
        ("aarhus", "Århus"),
        ("århus", "Aarhus"),
        ("ol", "Ølgod"),
        ("oel", "Ølgod"),
        ("øl", "Oelgod"),
        ("kaer", "Kærvej"),
        ("kær", "Kaervej"),
        ("A\u{30a}rhus", "Århus"),
        ("CAFE", "café"),
        ("bus bog", "Bogbussen kom, bus og alt"),
        ("havnen. ", "Ved havnen"),
        ("“havnen”", "Ved havnen"),
        ("kroen, havnen", "Fra havnen til kroen"),
        ("zeljko saric", "Z\u{30c}eljko Šarić"),
        ("fisk", "ﬁskere"),
        ("havnen", "hav\u{ad}nen og hav\u{200b}nen"),
        ("hav\u{ad}nen", "havnen"),
        ("esi", "poesi"),
        ("poesi", "Poesien"),
    ] {
        assert!(finds(query, text), "{query} in {text}");
    }
    assert!(!finds("bus tog", "Bogbussen"));
    assert!(!finds("elgod", "Ølgod"), "no letter of it is an e");
}

#[test]
fn a_letter_more_narrows_and_another_word_does_not() {
    let narrows = |one: &str, other: &str| Query::new(one).narrows(&Query::new(other));
    assert!(narrows("havn", "hav") && narrows("bus havn", "havn") && narrows("bus", ""));
    assert!(!narrows("hav", "havn") && !narrows("bus", "havn") && !narrows("", "bus"));
}

#[test]
fn hits_are_ranges_of_the_text_itself() {
    let text = "På Ølgod i Aarhus";
    let marked: Vec<&str> = Query::new("ol arhus")
        .hits(text)
        .into_iter()
        .map(|hit| &text[hit])
        .collect();
    assert_eq!(marked, ["Øl", "Aarhus"]);
    let text = "A\u{30a}rhus’ poesi";
    let hits = Query::new("århus esi").hits(text);
    let marked: Vec<&str> = hits.into_iter().map(|hit| &text[hit]).collect();
    assert_eq!(marked, ["A\u{30a}rhus", "esi"]);
}

#[test]
fn an_excerpt_begins_where_its_first_hit_is_in_sight() {
    let query = Query::new("grævling");
    let near = "Der bor grævlinger i skoven, og de kommer om natten";
    assert_eq!(query.excerpt(near), near);
    let far = format!(
        "{}Så kom der en familie af grævlinger forbi",
        "Vi talte om vejret. ".repeat(9)
    );
    assert_eq!(query.excerpt(&far), "…Så kom der en familie af grævlinger forbi");
    // Lines take room too.
    assert_eq!(
        query.excerpt("Først\n\nog så\nsaa vi grævlinger"),
        "…saa vi grævlinger"
    );
    let one_word = format!("{}grævling", "x".repeat(80));
    assert_eq!(query.excerpt(&one_word), "…grævling");
    assert_eq!(Query::default().excerpt(&far), far);
}

#[test]
fn a_letter_that_has_another_sign_folds_like_itself() {
    assert_eq!(fold("\u{212b}gade"), fold("Ågade"));
}

#[test]
fn doubled_letters_fold_away_whole() {
    for (text, folded) in [("oee", "o"), ("aæ", "ae"), ("aaå", "a"), ("poesi", "posi")] {
        assert_eq!(fold(text), folded, "{text}");
        assert_eq!(fold(folded), folded, "{text}");
    }
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in "[a-zæøåAOE ]{0,20}|\\PC{0,40}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_text_is_found_by_each_of_its_words(text in "[a-zæøåéü ]{1,40}|\\PC{0,40}") {
        prop_assert!(Query::new(&text).matches(&searchable(&text)));
    }

    #[test]
    fn what_narrows_finds_nothing_else(text in "[abeoåø ]{0,12}", query in "[abeoåø ]{0,4}", more in "[abeoåø ]{0,3}") {
        let (wide, narrow) = (Query::new(&query), Query::new(&format!("{query}{more}")));
        let folded = searchable(&text);
        prop_assert!(!narrow.narrows(&wide) || !narrow.matches(&folded) || wide.matches(&folded));
    }

    #[test]
    fn every_excerpt_shows_a_hit_early(text in "[a-zæøå \n]{0,200}|\\PC{0,200}", query in "[a-zæøå]{1,3}") {
        let query = Query::new(&query);
        let excerpt = query.excerpt(&text);
        let hit = query.hits(&excerpt).into_iter().next();
        prop_assert_eq!(hit.is_some(), !query.hits(&text).is_empty());
        let before = hit.map(|hit| excerpt[..hit.start].to_owned()).unwrap_or_default();
        prop_assert!(before.chars().count() + A_LINE * before.matches('\n').count() <= IN_SIGHT, "{}", before);
        prop_assert!(text.ends_with(excerpt.trim_start_matches('…')) || text == excerpt);
    }

    #[test]
    fn hits_lie_in_order_on_letters(text in "\\PC{0,40}", query in "\\PC{0,4}") {
        let hits = Query::new(&query).hits(&text);
        for pair in hits.windows(2) {
            prop_assert!(pair[0].end < pair[1].start);
        }
        for hit in hits {
            prop_assert!(text.get(hit).is_some_and(|part| !part.is_empty()));
        }
    }
}
