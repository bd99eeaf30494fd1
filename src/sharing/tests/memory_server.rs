//! CouchDB in memory: documents with trees of revisions, of which only the leaves matter here. It loses requests and answers,
//! and sometimes one of its nodes accepts a document without asking the others.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::future::poll_fn;
use std::task::Poll;

use serde_json::{Value, json};

use crate::domain::Fieldbook;
use crate::sharing::{Keys, Request, Said, Server, ServerError};

/// A revision that nothing replaces.
#[derive(Clone, Debug)]
struct Leaf {
    generation: u64,
    hash: u64,
    /// `None` if it is deleted.
    content: Option<Value>,
}

impl Leaf {
    fn rev(&self) -> String {
        format!("{}-{:016x}", self.generation, self.hash)
    }

    /// CouchDB's order: what isn't deleted, then the longer history, then the greater hash.
    fn rank(&self) -> (bool, u64, u64) {
        (self.content.is_some(), self.generation, self.hash)
    }
}

pub struct MemoryServer {
    documents: RefCell<BTreeMap<String, Vec<Leaf>>>,
    /// The latest change of each document.
    feed: RefCell<BTreeMap<String, u64>>,
    changes: Cell<u64>,
    /// Every content that was ever accepted, with its id.
    sent: RefCell<Vec<(String, String)>>,
    random: Cell<u64>,
    /// How many of a hundred requests are lost, or their answers.
    faults: Cell<u32>,
    /// How many of a hundred batches are accepted by one node alone.
    splits: Cell<u32>,
}

impl MemoryServer {
    pub fn new(seed: u64, faults: u32, splits: u32) -> Self {
        Self {
            documents: RefCell::default(),
            feed: RefCell::default(),
            changes: Cell::new(0),
            sent: RefCell::default(),
            random: Cell::new(seed | 1),
            faults: Cell::new(faults),
            splits: Cell::new(splits),
        }
    }

    /// Nothing is lost any more.
    pub fn heal(&self) {
        self.faults.set(0);
        self.splits.set(0);
    }

    /// What its documents say.
    pub fn contents(&self, keys: &Keys) -> Vec<Said> {
        let documents = self.documents.borrow();
        let leaves = documents
            .iter()
            .flat_map(|(id, leaves)| leaves.iter().map(move |leaf| (id, leaf)));
        let contents = leaves.filter_map(|(id, leaf)| {
            let content = leaf.content.as_ref()?.get("c")?.as_str()?;
            Some(Said::open(keys, id, content).unwrap())
        });
        contents.collect()
    }

    /// The texts of every record that anybody ever sent.
    pub fn ever(&self, keys: &Keys) -> BTreeSet<String> {
        let sent = self.sent.borrow();
        let said = sent
            .iter()
            .map(|(id, content)| Said::open(keys, id, content).unwrap());
        let records = said.filter_map(|said| match said {
            Said::Record(record) => Some(Fieldbook::from_records([record])),
            Said::Erased(..) => None,
        });
        records.flat_map(|book| super::texts(&book)).collect()
    }

    /// True so often in a hundred, while anything is lost.
    pub fn chance(&self, percent: u32) -> bool {
        self.faults.get() > 0 && self.next() % 100 < u64::from(percent)
    }

    fn next(&self) -> u64 {
        // xorshift
        let mut random = self.random.get();
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        self.random.set(random);
        random >> 11
    }

    fn shown(&self, id: &str) -> Option<Value> {
        let documents = self.documents.borrow();
        let leaves = documents.get(id)?;
        let winner = leaves.iter().max_by_key(|leaf| leaf.rank())?;
        let others = leaves
            .iter()
            .filter(|leaf| leaf.content.is_some() && leaf.rev() != winner.rev());
        let others: Vec<String> = others.map(Leaf::rev).collect();
        let mut shown = winner
            .content
            .clone()
            .unwrap_or_else(|| json!({"_deleted": true}));
        shown["_id"] = json!(id);
        shown["_rev"] = json!(winner.rev());
        if !others.is_empty() {
            shown["_conflicts"] = json!(others);
        }
        Some(shown)
    }

    fn write(&self, document: &Value, alone: bool) -> Value {
        let id = document["_id"].as_str().unwrap().to_owned();
        let rev = document.get("_rev").and_then(Value::as_str);
        let hash = self.next();
        let mut documents = self.documents.borrow_mut();
        let leaves = documents.entry(id.clone()).or_default();
        let parent = leaves.iter().position(|leaf| rev == Some(&leaf.rev()));
        let winner_lives = leaves.iter().any(|leaf| leaf.content.is_some());
        let may = alone || parent.is_some() || (rev.is_none() && !winner_lives);
        if !may {
            return json!({"id": id, "error": "conflict"});
        }
        let generation = parent.map_or(0, |at| leaves[at].generation) + 1;
        // A node that doesn't know of another's revision adds its own beside it.
        if let Some(at) = parent.filter(|_| !alone) {
            leaves.remove(at);
        }
        let mut content = document.clone();
        content.as_object_mut().unwrap().retain(|name, _| name == "c");
        if let Some(sent) = document.get("c").and_then(Value::as_str) {
            self.sent.borrow_mut().push((id.clone(), sent.to_owned()));
        }
        let is_deleted = document.get("_deleted").is_some();
        leaves.push(Leaf {
            generation,
            hash,
            content: (!is_deleted).then_some(content),
        });
        self.changes.set(self.changes.get() + 1);
        self.feed.borrow_mut().insert(id.clone(), self.changes.get());
        json!({"id": id, "ok": true})
    }

    fn answer(&self, request: &Request) -> Value {
        match request {
            Request::Info => json!({"doc_count": self.documents.borrow().len()}),
            Request::Changes { since, limit, .. } => {
                let since: u64 = since.parse().unwrap();
                let feed = self.feed.borrow();
                let mut later: Vec<(u64, &String)> = feed
                    .iter()
                    .filter(|(_, at)| **at > since)
                    .map(|(id, at)| (*at, id))
                    .collect();
                later.sort_unstable();
                later.truncate(*limit);
                let cursor = later.last().map_or(since, |(at, _)| *at);
                let results: Vec<Value> = later
                    .iter()
                    .map(|(_, id)| json!({"id": id, "doc": self.shown(id)}))
                    .collect();
                json!({"results": results, "last_seq": cursor})
            }
            Request::Leaf { id, rev } => {
                let documents = self.documents.borrow();
                let leaves = documents.get(id).into_iter().flatten();
                let leaf = leaves.into_iter().find(|leaf| leaf.rev() == *rev);
                let mut found = leaf
                    .and_then(|leaf| leaf.content.clone())
                    .unwrap_or_else(|| json!({}));
                found["_id"] = json!(id);
                found["_rev"] = json!(rev);
                found
            }
            // The devices here have no pictures.
            Request::Picture(_) => json!({"rows": []}),
            Request::Documents(ids) => {
                let rows: Vec<Value> = ids
                    .iter()
                    .map(|id| match self.shown(id) {
                        None => json!({"key": id, "error": "not_found"}),
                        Some(shown) if shown.get("_deleted").is_some() => {
                            json!({"id": id, "value": {"rev": shown["_rev"], "deleted": true}, "doc": null})
                        }
                        Some(shown) => json!({"id": id, "value": {"rev": shown["_rev"]}, "doc": shown}),
                    })
                    .collect();
                json!({ "rows": rows })
            }
            Request::Write(documents) => {
                let alone = self.splits.get() > 0 && self.next() % 100 < u64::from(self.splits.get());
                let rows: Vec<Value> = documents
                    .iter()
                    .map(|document| self.write(document, alone))
                    .collect();
                json!(rows)
            }
        }
    }
}

impl Server for MemoryServer {
    async fn ask(&self, request: Request) -> Result<Value, ServerError> {
        let mut has_waited = false;
        poll_fn(|context| {
            if std::mem::replace(&mut has_waited, true) {
                return Poll::Ready(());
            }
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
        if self.chance(self.faults.get() / 2) {
            return Err(ServerError::Offline);
        }
        let answer = self.answer(&request);
        if self.chance(self.faults.get() / 2) {
            return Err(ServerError::Offline);
        }
        Ok(answer)
    }
}
