//! What CouchDB answers.

use serde_json::Value;

use super::ServerError;

/// A document in an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Document {
    pub id: String,
    pub rev: String,
    /// `None` if it was deleted, or isn't ours.
    pub content: Option<String>,
    /// The revisions that other nodes have accepted beside this one.
    pub conflicts: Vec<String>,
}

impl Document {
    pub fn read(document: &Value) -> Option<Self> {
        let text = |name: &str| Some(document.get(name)?.as_str()?.to_owned());
        let conflicts = document.get("_conflicts").and_then(Value::as_array);
        let conflicts = conflicts.into_iter().flatten().filter_map(Value::as_str);
        Some(Self {
            id: text("_id")?,
            rev: text("_rev")?,
            content: text("c"),
            conflicts: conflicts.map(ToOwned::to_owned).collect(),
        })
    }
}

/// A page of changes.
pub(super) struct Page {
    pub documents: Vec<Document>,
    /// How many changes it has, readable or not.
    pub count: usize,
    pub cursor: String,
}

impl Page {
    pub fn read(answer: &Value) -> Result<Self, ServerError> {
        let results = answer
            .get("results")
            .and_then(Value::as_array)
            .ok_or(ServerError::NotCouch)?;
        let cursor = match answer.get("last_seq").ok_or(ServerError::NotCouch)? {
            Value::String(cursor) => cursor.clone(),
            // pouchdb-server counts.
            other => other.to_string(),
        };
        let documents = results
            .iter()
            .filter_map(|change| Document::read(change.get("doc")?));
        Ok(Self {
            documents: documents.collect(),
            count: results.len(),
            cursor,
        })
    }
}

/// What tells whether the database is still the one that it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Info {
    /// How many documents there are and have been.
    pub documents: u64,
    /// How many changes there have been, as far as it says: a database has more and more of them, unless an earlier state
    /// of its files was put back.
    pub changes: u64,
    /// When it was made, in a form that only it knows.
    pub made: String,
}

impl Info {
    /// In an answer to [`Request::Info`](super::Request::Info).
    pub(super) fn read(answer: &Value) -> Result<Self, ServerError> {
        let number = |name: &str| answer.get(name).and_then(Value::as_u64);
        let live = number("doc_count").ok_or(ServerError::NotCouch)?;
        let made = answer.get("instance_start_time").and_then(Value::as_str);
        Ok(Self {
            documents: live + number("doc_del_count").unwrap_or_default(),
            changes: answer.get("update_seq").map(changes).unwrap_or_default(),
            made: made.unwrap_or_default().to_owned(),
        })
    }

    /// Whether a device that has read to `since` when the database was `before` can go on from there.
    pub fn continues(&self, before: &Self, since: &str) -> bool {
        let is_same = before.made.is_empty() || before.made == self.made;
        is_same && self.documents >= before.documents && self.changes >= changes(&Value::from(since))
    }
}

/// The number that a cursor begins with (CouchDB, «The format of the update sequence»); 0 where it is none.
fn changes(cursor: &Value) -> u64 {
    let text = cursor
        .as_str()
        .map_or_else(|| cursor.to_string(), ToOwned::to_owned);
    let digits = text.split(|sign: char| !sign.is_ascii_digit()).next();
    digits.and_then(|digits| digits.parse().ok()).unwrap_or_default()
}

/// Ids of documents, and the revision of each.
pub(super) type Revisions = Vec<(String, String)>;

/// The documents in an answer to [`Request::Documents`](super::Request::Documents), and of each its revision, also of a deleted one.
pub(super) fn rows(answer: &Value) -> Result<(Vec<Document>, Revisions), ServerError> {
    let rows = answer
        .get("rows")
        .and_then(Value::as_array)
        .ok_or(ServerError::NotCouch)?;
    let documents = rows.iter().filter_map(|row| Document::read(row.get("doc")?));
    let revs = rows.iter().filter_map(|row| {
        let text = |value: Option<&Value>| Some(value?.as_str()?.to_owned());
        Some((text(row.get("id"))?, text(row.get("value")?.get("rev"))?))
    });
    Ok((documents.collect(), revs.collect()))
}

/// The ids of the documents that were written, in an answer to [`Request::Write`](super::Request::Write).
pub(super) fn written(answer: &Value) -> Result<Vec<String>, ServerError> {
    let rows = answer.as_array().ok_or(ServerError::NotCouch)?;
    let accepted = rows
        .iter()
        .filter(|row| row.get("ok") == Some(&Value::Bool(true)));
    Ok(accepted
        .filter_map(|row| Some(row.get("id")?.as_str()?.to_owned()))
        .collect())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn info(documents: u64, seq: Value, made: &str) -> Info {
        let answer = json!({"doc_count": documents, "update_seq": seq, "instance_start_time": made});
        Info::read(&answer).unwrap()
    }

    #[test]
    fn a_database_that_was_put_back_or_made_again_is_recognised() {
        let before = info(7, json!("12-g1AAAA"), "1700");
        assert!(info(7, json!("12-g1BBBB"), "1700").continues(&before, "12-g1AAAA"));
        assert!(info(9, json!("20-g1"), "1700").continues(&before, "12-g1AAAA"));
        assert!(info(1, json!(20), "").continues(&Info::default(), "0"));
        assert!(
            !info(6, json!("20-g1"), "1700").continues(&before, "12-g1AAAA"),
            "documents are gone"
        );
        assert!(
            !info(7, json!("11-g1"), "1700").continues(&before, "12-g1AAAA"),
            "changes are gone"
        );
        assert!(
            !info(9, json!("20-g1"), "1800").continues(&before, "12-g1AAAA"),
            "it is another"
        );
    }
}
