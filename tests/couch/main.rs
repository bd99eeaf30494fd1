//! What the app asks of `CouchDB`, asked of a real one or of its stand-in: see `stand_in.rs`.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod device;
mod http_server;
mod stand_in;

use http::Method;
use serde_json::{Value, json};
use vejviseren::sharing::{Book, Client, Keys, Request, SECRET, Server, ServerError, SyncError};

use device::{Device, texts};
use http_server::HttpServer;
use stand_in::{PASSWORD, couch};

/// Two people with a database that nobody has used.
async fn team() -> (String, [HttpServer; 2]) {
    let couch = couch().await;
    let database = couch.database().await;
    let member = |name| HttpServer::new(couch, &database, name, PASSWORD);
    let members = ["anne", "bo"].map(member);
    (database, members)
}

/// What connects each of two devices with the database.
fn clients<'a>(
    [to_anne, to_bo]: &'a [HttpServer; 2],
    [anne, bo]: &'a [Device; 2],
    keys: &'a Keys,
) -> [Client<'a, HttpServer, Device>; 2] {
    [Client::new(to_anne, anne, keys), Client::new(to_bo, bo, keys)]
}

fn keys() -> Keys {
    Keys::new(&[7; SECRET])
}

#[tokio::test]
async fn a_note_comes_to_a_colleague_and_its_changes_too() {
    let (_, servers) = team().await;
    let (devices, keys) = ([Device::new(), Device::new()], keys());
    let [anne, bo] = &devices;
    let [anne_syncs, bo_syncs] = clients(&servers, &devices, &keys);
    let (book, info) = anne_syncs.look_up().await.unwrap();
    assert_eq!((book, info.documents), (None, 0));
    anne_syncs.announce(Book::InUse(1)).await.unwrap();
    let (book, info) = bo_syncs.look_up().await.unwrap();
    assert_eq!((book, info.documents), (Some(Book::InUse(1)), 1));

    anne.write(1, "Bænken ved søen");
    anne_syncs.sync().await.unwrap();
    assert_eq!(anne.waiting(), 0);
    bo_syncs.sync().await.unwrap();
    assert_eq!(texts(bo), ["Bænken ved søen"]);

    bo.write(1, "Bænken ved søen er væk");
    bo_syncs.sync().await.unwrap();
    anne_syncs.sync().await.unwrap();
    assert_eq!(texts(anne), ["Bænken ved søen er væk"]);

    // Both at once: neither text is lost, and both end with the same.
    anne.write(1, "Annes");
    bo.write(1, "Bos");
    for syncs in [&anne_syncs, &bo_syncs, &anne_syncs, &bo_syncs] {
        syncs.sync().await.unwrap();
    }
    assert_eq!(anne.records(), bo.records());
    let all = format!("{:?}", anne.records());
    assert!(all.contains("Annes") && all.contains("Bos"), "{all}");
    assert_eq!((anne.waiting(), bo.waiting()), (0, 0));

    anne.purge(1);
    for syncs in [&anne_syncs, &bo_syncs] {
        syncs.sync().await.unwrap();
    }
    assert_eq!(bo.records(), []);
}

#[tokio::test]
async fn hundreds_are_read_in_pages_and_written_in_batches() {
    let (_, [to_anne, to_bo]) = team().await;
    let (anne, bo, keys) = (Device::new(), Device::new(), keys());
    for number in 1..=450 {
        anne.write(number, &format!("Note {number}"));
    }
    Client::new(&to_anne, &anne, &keys).sync().await.unwrap();
    Client::new(&to_bo, &bo, &keys).sync().await.unwrap();
    assert_eq!(bo.records(), anne.records());
}

#[tokio::test]
async fn what_two_nodes_accepted_is_merged_and_the_losing_leaf_goes() {
    let (database, [to_anne, to_bo]) = team().await;
    let (anne, bo, keys) = (Device::new(), Device::new(), keys());
    let anne_syncs = Client::new(&to_anne, &anne, &keys);
    anne.write(1, "Fra den ene node");
    anne_syncs.sync().await.unwrap();

    // The other node has accepted the same document from somebody else.
    let other = Device::new();
    other.write(1, "Fra den anden node");
    let (id, content) = other.sealed(1, &keys);
    let forged = json!({"new_edits": false, "docs": [{
        "_id": id, "_rev": "1-00000000000000000000000000000000", "c": content,
        "_revisions": {"start": 1, "ids": ["00000000000000000000000000000000"]},
    }]});
    let path = format!("/{database}/_bulk_docs");
    couch().await.ask(Method::POST, &path, Some(&forged)).await;

    anne_syncs.sync().await.unwrap();
    anne_syncs.sync().await.unwrap();
    Client::new(&to_bo, &bo, &keys).sync().await.unwrap();
    let all = format!("{:?}", bo.records());
    assert!(
        all.contains("Fra den ene node") && all.contains("Fra den anden node"),
        "{all}"
    );
    let path = format!("/{database}/{}?conflicts=true", id.replace(':', "%3A"));
    let (_, document) = couch().await.ask(Method::GET, &path, None).await;
    assert_eq!(document.get("_conflicts"), None, "{document}");
}

#[tokio::test]
async fn whoever_waits_hears_of_a_change() {
    let (_, servers) = team().await;
    let (devices, keys) = ([Device::new(), Device::new()], keys());
    let [anne, bo] = &devices;
    let [anne_syncs, bo_syncs] = clients(&servers, &devices, &keys);
    anne_syncs.announce(Book::InUse(1)).await.unwrap();
    bo_syncs.sync().await.unwrap();
    anne.write(1, "Nyt");
    let (heard, sent) = tokio::join!(bo_syncs.wait(), anne_syncs.sync());
    assert_eq!((heard, sent), (Ok(()), Ok(())));
    assert_eq!(texts(bo), ["Nyt"]);
}

#[tokio::test]
async fn a_team_that_has_moved_says_so() {
    let (_, servers) = team().await;
    let (devices, keys) = ([Device::new(), Device::new()], keys());
    let [anne_syncs, bo_syncs] = clients(&servers, &devices, &keys);
    anne_syncs.announce(Book::InUse(1)).await.unwrap();
    bo_syncs.sync().await.unwrap();
    anne_syncs.announce(Book::Moved).await.unwrap();
    assert_eq!(bo_syncs.sync().await, Err(SyncError::Moved));
    assert_eq!(
        bo_syncs.look_up().await.map(|(book, _)| book),
        Ok(Some(Book::Moved))
    );
}

#[tokio::test]
async fn only_members_are_let_in_and_only_to_databases_that_exist() {
    let (database, _) = team().await;
    let couch = couch().await;
    let refused = async |database: &str, name, password| {
        let server = HttpServer::new(couch, database, name, password);
        server.ask(Request::Info).await.unwrap_err()
    };
    assert_eq!(refused(&database, "anne", "forkert").await, ServerError::Login);
    assert_eq!(refused(&database, "ingen", PASSWORD).await, ServerError::Login);
    assert_eq!(
        refused("findes-ikke", "anne", PASSWORD).await,
        ServerError::Missing
    );
}

#[tokio::test]
async fn the_server_can_read_nothing() {
    let (database, [to_anne, _]) = team().await;
    let (anne, keys) = (Device::new(), keys());
    anne.write(1, "Bænken ved søen");
    Client::new(&to_anne, &anne, &keys).sync().await.unwrap();
    let path = format!("/{database}/_all_docs?include_docs=true");
    let (_, all) = couch().await.ask(Method::GET, &path, None).await;
    assert_eq!(all.get("total_rows").and_then(Value::as_u64), Some(1), "{all}");
    for word in ["Bænken", "note", "village", "text"] {
        assert!(!all.to_string().contains(word), "{word}: {all}");
    }
}
