// Sharing 10,000 notes with colleagues: how long one who joins waits for them, against fetching the same pages of the
// server and doing nothing with them; when a colleague's note is on the screen; and what devices ask of the server while
// nobody writes. pouchdb-server stands in for CouchDB behind a small proxy, so what it takes is on both sides.

import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { armed, sleep, tap } from "./browser.mjs";
import { importOnce } from "./transfer.mjs";

const ADMIN = ["adm", "pass"];
const ROLE = "team";
const MEMBERS = ["anne", "bo"];
const PASSWORD = "en sætning til at måle med";
const DATABASE = "team";
/** The host of the first device. */
const FIRST = "team-first";
/** How many changes the app reads at a time, src/sharing/client.rs. */
const PAGE = 100;
/** pouchdb-server never answers some requests. */
const PATIENCE = 30_000;
/** The first device has to encrypt and send everything. */
const LONGEST = 600_000;
const HOUR = 3_600_000;
/** How much faster than the clock an idle hour passes. The server takes as long as ever, so the faster, the fewer requests. */
const FASTER = { usually: 20, quick: 60 };
/** The devices that go to the notes at once: nothing is judged by them. */
const LOOKS = 3;
/** What is asked, and what it is known by. */
const KINDS = [["waiting", "feed=longpoll"], ["reading", "/_changes"], ["writing", "/_bulk_docs"], ["documents", "/_all_docs"], ["other", "/"]];

const basic = (name, password) => `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;

/** In a page: whether everything that was written is shared. */
const SHARED = `bench.said("Delt") && !bench.said("Delt").includes("venter")`;

export default async function sharing(bench) {
  const { phone, server, folders, most, samples } = bench;
  await samples.attempt("sharing", async () => {
    const couch = await startCouch();
    try {
      server.lead("/sync/", (request, response, path) => couch.pass(request, response, path));
      await importOnce(phone, server.url(FIRST, "/data"), join(folders.bench, `noter-${most}.json`), () => {});
      const first = await begin(bench);
      const invitation = await invite(first);
      const colleague = await joins(bench, invitation);
      await colleaguesNotes(bench, first, colleague);
      const places = [first, colleague].map((page) => page.url());
      await first.close();
      await colleague.close();
      await idleHour(bench, couch, places);
    } finally {
      couch.stop();
    }
  });
}

/** Shares what the first device has, at full speed, and returns its page. */
async function begin({ phone, server, samples, say }) {
  const page = await openWindow(phone, { slower: 1 });
  await page.goto(server.url(FIRST, "/deling"));
  await fill(page, "Database", DATABASE);
  await logIn(page, MEMBERS[0]);
  samples.add("sharing.begin", await pressBegin(page));
  say("the first device has sent everything");
  return page;
}

/** The invitation that the app copies. */
async function invite(page) {
  await page.evaluate(() => {
    bench.copied = new Promise((done) => (navigator.clipboard.writeText = async (text) => done(text)));
  });
  await tap(page, "button", "Kopiér invitation");
  return page.evaluate(() => bench.copied);
}

/** A new device in each round. In its page, before it joins, the pages of the server are fetched. Returns the last device. */
async function joins(bench, invitation) {
  const { runs, samples, say } = bench;
  for (let round = 1; ; round += 1) {
    if (round <= LOOKS) await joinAndLook(bench, await ready(bench, `team-looks-${round}`, invitation));
    const page = await ready(bench, `team-waits-${round}`, invitation);
    const raw = await page.evaluate(fetchAll, `/sync/${DATABASE}`, PAGE, basic(MEMBERS[1], PASSWORD));
    await page.evaluate(() => (bench.watched = bench.frames()));
    const joined = await pressBegin(page);
    samples.add("sharing.joined.frame", await page.evaluate(() => bench.watched.stop()));
    samples.add("sharing.raw", raw);
    samples.add("sharing.joined", joined);
    say(`joining ${round}/${runs}`);
    if (round === runs) return page;
    await page.close();
  }
}

/** Goes to the notes at once, where it can't be seen that everything is shared, but that everything is counted. */
async function joinAndLook({ most, samples }, page) {
  await page.evaluate(() => {
    addEventListener("click", (event) => (bench.pressedAt = event.timeStamp), { once: true, capture: true });
  });
  await tap(page, "button", "Begynd at dele");
  await page.waitForFunction(() => bench.said("Deling er slået til"), { polling: "raf" });
  await page.evaluate((counted) => {
    bench.shown(() => document.querySelector("main article")).then((at) => (bench.firstAt = at));
    bench.shown(() => bench.status(counted)).then((at) => (bench.allAt = at));
    bench.go("/noter");
  }, `${most} noter`);
  await until(page, "bench.allAt");
  const { firstAt, allAt, pressedAt } = await page.evaluate(() => ({ firstAt: bench.firstAt, allAt: bench.allAt, pressedAt: bench.pressedAt }));
  samples.add("sharing.looks.first", firstAt - pressedAt);
  samples.add("sharing.looks.all", allAt - pressedAt);
  await page.close();
}

/** In a page: fetches every page of changes, one after the other, and returns how long it took. */
async function fetchAll(database, limit, authorization) {
  const began = performance.now();
  let [since, count] = ["0", limit];
  while (count === limit) {
    const address = `${database}/_changes?since=${encodeURIComponent(since)}&limit=${limit}&include_docs=true&conflicts=true`;
    const answer = await fetch(address, { headers: { authorization, accept: "application/json" }, credentials: "omit", cache: "no-store" });
    const page = await answer.json();
    [since, count] = [String(page.last_seq), page.results.length];
  }
  return performance.now() - began;
}

/** From lifting the finger on Gem until the note is painted on the other device. Both show their notes. */
async function colleaguesNotes({ server, runs, samples, say }, first, colleague) {
  await first.goto(server.url(FIRST, "/noter"));
  await colleague.evaluate(() => bench.go("/noter"));
  for (let run = 1; run <= runs; run += 1) {
    const text = `Skrevet af en kollega, nummer ${run}`;
    await tap(first, "nav a", "Ny note");
    await (await first.waitForSelector("textarea[aria-label=Note]")).type(text);
    // What was typed before is shared, and both wait for what comes.
    await sleep(3_000);
    await colleague.evaluate((text) => {
      bench.arrived = bench.shown(() => [...document.querySelectorAll("main article")].some((note) => note.textContent.includes(text)));
    }, text);
    await first.evaluate(() => {
      addEventListener("click", (event) => (bench.savedAt = performance.timeOrigin + event.timeStamp), { once: true, capture: true });
    });
    await tap(first, "button", "Gem");
    const arrived = await colleague.evaluate(async () => performance.timeOrigin + (await bench.arrived));
    samples.add("sharing.note", arrived - (await first.evaluate(() => bench.savedAt)));
    say(`a colleague's note ${run}/${runs}`);
  }
}

/** Counts what two devices ask while nobody writes. Their clocks and the server's patience run so many times faster. */
async function idleHour({ phone, quick, samples, say }, couch, places) {
  const faster = quick ? FASTER.quick : FASTER.usually;
  couch.faster = faster;
  const pages = [];
  for (const place of places) {
    const page = await openWindow(phone, { slower: 1 });
    await page.evaluateOnNewDocument(runFaster, faster);
    await page.goto(new URL("/deling", place).href);
    await until(page, SHARED);
    pages.push(page);
  }
  await sleep(2_000);
  couch.asked = [];
  await sleep(HOUR / faster);
  const { asked } = couch;
  for (const place of places) {
    const mine = asked.filter(({ host }) => host === new URL(place).host).map(({ path }) => KINDS.find(([, mark]) => path.includes(mark))[0]);
    samples.add("sharing.hour", mine.length);
    say(`an idle hour: ${KINDS.map(([kind]) => `${mine.filter((one) => one === kind).length} ${kind}`).join(", ")}`);
  }
  for (const page of pages) await page.close();
  couch.faster = 1;
}

/** In a page, before its own scripts: its clock and its timers run so many times faster. */
function runFaster(times) {
  const [Plain, plainTimeout] = [Date, setTimeout];
  const began = Plain.now();
  const now = () => Math.floor(began + (Plain.now() - began) * times);
  globalThis.Date = class extends Plain {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now()]));
    }
    static now = now;
  };
  globalThis.setTimeout = (call, time, ...given) => plainTimeout(call, time / times, ...given);
}

/** The page of an empty device that has only to press the button. */
async function ready({ phone, server }, host, invitation) {
  const page = await openWindow(phone);
  await page.goto(server.url(host, "/deling"));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await fill(page, "Invitation", invitation);
  await tap(page, "button", "Indsæt invitation");
  await page.waitForFunction(() => bench.said("Invitationen er sat ind"));
  await logIn(page, MEMBERS[1]);
  return page;
}

async function logIn(page, name) {
  await fill(page, "Brugernavn", name);
  await fill(page, "Adgangskode", PASSWORD);
  await fill(page, "Initialer", name.slice(0, 2).toUpperCase());
}

async function fill(page, label, text) {
  const field = await page.waitForSelector(`:is(input, textarea)[aria-label='${label}']`);
  await field.evaluate((it) => (it.focus(), it.select()));
  await page.keyboard.sendCharacter(text);
}

/** How long from pressing the button until everything is shared. */
async function pressBegin(page) {
  await page.evaluate(`bench.next("click", () => ${SHARED}); bench.armed.then(() => (bench.isDone = true)); undefined`);
  await tap(page, "button", "Begynd at dele");
  await until(page, "bench.isDone");
  return armed(page);
}

/** Looks now and then, because what takes long may take longer than the browser's driver waits. */
async function until(page, test) {
  const began = Date.now();
  while (!(await page.evaluate(`Boolean(${test})`))) {
    if (Date.now() - began > LONGEST) throw new Error(`not within ${LONGEST / 1000} s: ${await page.evaluate(() => bench.statuses().join(" | "))}`);
    await sleep(200);
  }
}

/** In a window of its own: the app shares only while it is on screen. */
const openWindow = (phone, options) => phone.open({ ...options, type: "window" });

/** Starts pouchdb-server with a database for the members. It ends with this program. */
async function startCouch() {
  const folder = mkdtempSync(join(tmpdir(), "bench-couch-"));
  const port = await freePort();
  const program = join(process.env.NODE_TOOLS, "node_modules/pouchdb-server/bin/pouchdb-server");
  const leash = join(process.env.ROOT, "tests/e2e/support/leash.sh");
  const given = ["--port", port, "--host", "127.0.0.1", "--in-memory", "--no-stdout-logs", "--config", join(folder, "config.json")];
  const running = spawn(leash, [folder, "node", "--unhandled-rejections=warn", program, ...given], { cwd: folder, stdio: ["pipe", "ignore", "ignore"] });
  const couch = new Couch(`http://127.0.0.1:${port}`, () => running.stdin.end());
  try {
    await couch.prepare();
  } catch (error) {
    couch.stop();
    throw error;
  }
  return couch;
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(String(port)));
    });
  });
}

class Couch {
  /** How many times faster than CouchDB it loses patience. */
  faster = 1;
  /** What was asked, by host and path. */
  asked = [];

  constructor(address, stop) {
    this.address = address;
    this.stop = stop;
  }

  async prepare() {
    const began = Date.now();
    while (!(await fetch(this.address, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined))) {
      if (Date.now() - began > PATIENCE) throw new Error("pouchdb-server does not start");
      await sleep(50);
    }
    // Until there is an administrator, everybody is one.
    await this.put(`/_config/admins/${ADMIN[0]}`, ADMIN[1], {});
    for (const name of MEMBERS) {
      const _id = `org.couchdb.user:${name}`;
      await this.put(`/_users/${_id}`, { _id, name, password: PASSWORD, roles: [ROLE], type: "user" });
    }
    await this.put(`/${DATABASE}`);
    await this.put(`/${DATABASE}/_security`, { admins: { names: [], roles: ["_admin"] }, members: { names: [], roles: [ROLE] } });
  }

  async put(path, body, login = { authorization: basic(...ADMIN) }) {
    const headers = { ...login, "content-type": "application/json" };
    const answer = await fetch(this.address + path, { method: "PUT", headers, body: body && JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) throw new Error(`pouchdb-server answers ${answer.status} to ${path}`);
  }

  /** Passes a request on, and answers in time where CouchDB does and pouchdb-server doesn't. */
  async pass(request, response, path) {
    this.asked.push({ host: request.headers.host, path });
    const query = new URL(path, this.address).searchParams;
    const stop = new AbortController();
    response.on("close", () => stop.abort());
    const patience = query.get("feed") === "longpoll" && setTimeout(() => {
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ results: [], last_seq: query.get("since") }));
      stop.abort();
    }, Number(query.get("timeout")) / this.faster);
    try {
      const kept = ["authorization", "content-type"].filter((name) => request.headers[name]);
      const headers = Object.fromEntries(kept.map((name) => [name, request.headers[name]]));
      const parts = [];
      for await (const part of request) parts.push(part);
      const body = request.method === "POST" ? Buffer.concat(parts) : undefined;
      const answer = await fetch(this.address + path, { method: request.method, headers, body, signal: stop.signal });
      const text = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
    } catch {
      if (!response.headersSent && !response.destroyed) response.writeHead(502).end();
    } finally {
      clearTimeout(patience);
    }
  }
}
