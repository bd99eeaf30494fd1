// Asks the database for what the first page shows while the browser is still compiling the app, so that neither waits
// for the other.
//
// Contract with src/platform/early.rs, which takes the answers: `vejviseren` on window, see its properties below. The
// names and keys are those of src/persistence (indexed_db.rs, keys.rs).

const NAME = "vejviseren";
const LAYOUT = 1;
const RECORDS = "records";
const DRAFTS_AND_SETTINGS = "asides";
const NOTES = "vejviseren/note/";
const AFTER_NOTES = "vejviseren/note0"; // The first key after every note's.
const SNAPSHOTS = "vejviseren/snapshot/";
const MARKS = "vejviseren/tombstone/";

// More notes than any screen shows at once.
const NEWEST = 100;

const answer = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

// The keys in `range` of `store`, and the texts.
const both = (store, range) => Promise.all([answer(store.getAllKeys(range)), answer(store.getAll(range))]);

// Ids begin with the time they were made at, so the newest notes have the last keys.
async function newest(database, records, all) {
  if (records.getAllRecords) {
    const found = await answer(records.getAllRecords({ query: all, count: NEWEST, direction: "prev" }));
    found.reverse();
    return [found.map(({ key }) => key), found.map(({ value }) => value)];
  }
  const keys = await answer(records.getAllKeys(all));
  const some = keys.slice(-NEWEST);
  if (some.length === 0) return [[], []];
  const store = database.transaction(RECORDS).objectStore(RECORDS);
  const texts = answer(store.getAll(IDBKeyRange.bound(some[0], AFTER_NOTES)));
  store.transaction.commit?.();
  return [some, await texts];
}

// Handles rejections where they are awaited, which may be later than the browser looks for a handler.
const later = (asked) => {
  for (const promise of Object.values(asked)) promise.catch(() => {});
  return asked;
};

// What is asked for at a start, each a promise of keys and texts. Without `commit`, WebKit waits for a page that has
// been left in the meantime.
function firstPart(database) {
  const transaction = database.transaction(DRAFTS_AND_SETTINGS);
  const store = transaction.objectStore(DRAFTS_AND_SETTINGS);
  const asked = {
    draftsAndSettings: both(store, IDBKeyRange.upperBound(SNAPSHOTS, true)),
    marks: both(store, IDBKeyRange.lowerBound(MARKS)),
  };
  transaction.commit?.();
  return later(asked);
}

function records(database) {
  const transaction = database.transaction(RECORDS);
  const store = transaction.objectStore(RECORDS);
  const asked = {
    notes: newest(database, store, IDBKeyRange.bound(NOTES, AFTER_NOTES)),
    before: both(store, IDBKeyRange.upperBound(NOTES, true)),
    after: both(store, IDBKeyRange.lowerBound(AFTER_NOTES)),
  };
  transaction.commit?.();
  return later(asked);
}

// The database, if it exists. The app creates it, and knows what to do when the browser refuses.
async function open() {
  const request = indexedDB.open(NAME, LAYOUT);
  request.onupgradeneeded = () => request.transaction.abort();
  const database = await answer(request);
  // A later version in another tab must not have to wait for this connection.
  database.onversionchange = () => database.close();
  return database;
}

// What other tabs say from now on concerns what is read from now on.
function listen() {
  const channel = new BroadcastChannel("vejviseren");
  const missed = [];
  channel.onmessage = ({ data }) => missed.push(data);
  return { channel, missed };
}

const attempt = (what) => {
  try {
    return what();
  } catch {
    return undefined; // Absent or blocked: the app says so.
  }
};

const tabs = attempt(listen);
const early = {};
// Inside another page nothing is shown (boot.js), so nothing is read.
const database = (window.top === window.self ? open() : Promise.reject())
  .then((database) => {
    Object.assign(early, { database, firstPart: firstPart(database), records: records(database) });
    return database;
  })
  .catch(() => undefined);

// What was asked early for this connection, the first time; later it must be asked for again.
const take = (part, ask) => (database) => {
  const asked = early.database === database && early[part];
  delete early[part];
  return asked || ask(database);
};

window.vejviseren = {
  // A promise of the connection, or of undefined.
  database,
  firstPart: take("firstPart", firstPart),
  records: take("records", records),
  // The channel to the other tabs, if the browser has one, and what came on it so far.
  channel: tabs?.channel,
  missed: tabs?.missed ?? [],
};
