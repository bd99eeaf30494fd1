// A fieldbook of 1,000 notes with and without 300 photos; a picture of 12 megapixels from being chosen to being on the
// disk; and the file with all pictures.

import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { armed, sleep, tap } from "./browser.mjs";
import { importOnce } from "./transfer.mjs";

const NOTES = 1_000;
const PHOTOS = 300;
const HOST = `photos-${NOTES}`;
/** How often something is looked at, in milliseconds. */
const LOOK = 50;

export default async function photos(bench) {
  const { phone, server, folders, samples } = bench;
  await samples.attempt("photos", async () => {
    const camera = join(folders.bench, "camera.jpg");
    await photograph(phone, server.url(HOST), camera);
    await importOnce(phone, server.url(HOST, "/data"), join(folders.bench, `noter-${NOTES}.json`), () => {});
    await addPhotos(phone, server.url(HOST, "/"), camera);
    await lists(bench);
    await taking(bench, camera);
    await packing(bench);
  });
}

/** Draws a picture of 4,000 by 3,000 pixels with many details, and saves it as a camera would. */
async function photograph(phone, url, file) {
  const page = await phone.open({ slower: 1 });
  await page.goto(url);
  const data = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 4_000, height: 3_000 });
    const context = canvas.getContext("2d");
    for (let number = 0; number < 60_000; number += 1) {
      context.fillStyle = `hsl(${(number * 47) % 360} 60% ${20 + (number % 60)}%)`;
      context.fillRect((number * 7_919) % 4_000, (number * 104_729) % 3_000, 40, 30);
    }
    const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
    return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(""));
  });
  writeFileSync(file, Buffer.from(data, "base64"));
  await page.close();
}

/** Gives every third note a photo, as the app stores them. */
async function addPhotos(phone, url, file) {
  const page = await phone.open({ slower: 1 });
  await page.goto(url);
  await page.evaluate(() => bench.shown(() => document.querySelector("h1")));
  await page.evaluate(async (data, count) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))]));
    const drawn = async (width, height) => {
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      canvas.getContext("2d").drawImage(bitmap, 0, 0, width, height);
      return (await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8))).arrayBuffer();
    };
    const [picture, thumbnail] = [await drawn(1_600, 1_200), await drawn(240, 180)];
    const asked = (request) => new Promise((done, fail) => Object.assign(request, { onsuccess: () => done(request.result), onerror: fail }));
    const db = await asked(indexedDB.open("vejviseren"));
    const records = db.transaction("records").objectStore("records");
    const notes = await asked(records.getAll(IDBKeyRange.bound("vejviseren/note/", "vejviseren/note0"), 3 * count));
    const writing = db.transaction(["records", "asides"], "readwrite");
    for (let number = 0; number < count; number += 1) {
      const note = JSON.parse(notes[3 * number])[1];
      const id = crypto.randomUUID();
      const photo = {
        id, created: note.created, updated: note.updated, village: note.village, note: note.id, taken: note.at,
        width: 1_600, height: 1_200, bytes: picture.byteLength, caption: `Billede ${number}`, people: "none", in_report: false,
      };
      writing.objectStore("records").put(JSON.stringify([1, photo]), `vejviseren/photo/${id}`);
      writing.objectStore("asides").put(picture, `vejviseren/stored-picture/${id}`);
      writing.objectStore("asides").put(thumbnail, `vejviseren/thumbnail/${id}`);
    }
    await new Promise((done, fail) => Object.assign(writing, { oncomplete: done, onabort: fail }));
    db.close();
  }, readFileSync(file, "base64"), PHOTOS);
  await page.close();
}

/** A warm start at the list, by turns with and without photos; the first round only fills the caches. */
async function lists({ phone, server, runs, samples, say }) {
  for (let round = 0; round <= runs; round += 1) {
    for (const host of [HOST, `app-${NOTES}`]) {
      const page = await phone.open();
      await page.goto(server.url(host, "/noter"), { waitUntil: "domcontentloaded" });
      const first = await page.evaluate(() => bench.first);
      if (round > 0) samples.add(`photos.list.${host}`, first);
      await page.close();
    }
    say(`list with ${PHOTOS} photos ${round}/${runs}`);
  }
}

async function taking({ phone, server, runs, samples, say }, camera) {
  const page = await phone.open();
  await page.goto(server.url(HOST, "/noter/ny"));
  const input = await page.waitForSelector("input[type=file][aria-label='Vælg billede']");
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate(() => bench.closeToast());
    await page.evaluate(() => {
      bench.watched = bench.frames();
      bench.next("change", () => bench.said("Billedet er gemt på denne enhed"));
    });
    await input.uploadFile(camera);
    samples.add("photos.taking.time", await armed(page));
    samples.add("photos.taking.frame", await page.evaluate(() => bench.watched.stop()));
    say(`taking a picture ${run + 1}/${runs}`);
  }
  await page.close();
}

async function packing({ phone, server, folders, runs, samples, say }) {
  const page = await phone.open();
  await page.goto(server.url(HOST, "/data"));
  const rounds = Math.min(runs, 3);
  for (let run = 0; run < rounds; run += 1) {
    const { time, frame, memory } = await packed(phone, page, () => {});
    samples.add("photos.packing.time", time);
    samples.add("photos.packing.frame", frame);
    samples.add("photos.packing.memory", memory);
    await arrived(join(folders.bench, "downloads"));
    say(`packing ${PHOTOS} pictures ${run + 1}`);
  }
  // A bare page that moves as much from IndexedDB to a Blob adds over 100 MB before the collector runs, so what is in
  // use at once is measured apart.
  const own = await page.createCDPSession();
  const collect = async () => {
    const isolates = [own, ...page.workers().map((worker) => worker.client)];
    await Promise.allSettled(isolates.map((isolate) => isolate.send("HeapProfiler.collectGarbage")));
  };
  for (let run = 0; run < rounds; run += 1) {
    const { memory } = await packed(phone, page, collect);
    samples.add("photos.packing.used", memory);
    await arrived(join(folders.bench, "downloads"));
    say(`packing ${PHOTOS} pictures, collecting ${run + 1}`);
  }
  await page.close();
}

/** Saves the file with all pictures, and calls `collect` before each look at the memory. */
async function packed(phone, page, collect) {
  await page.evaluate(() => bench.closeToast());
  await page.waitForFunction(() => bench.named("button", "Gem alt i en fil med billeder"));
  await page.evaluate(() => {
    bench.watched = bench.frames();
    bench.next("click", () => bench.said("Filen er lavet"));
  });
  const watched = watchMemory(phone, collect);
  await tap(page, "button", "Gem alt i en fil med billeder");
  const time = await armed(page);
  const frame = await page.evaluate(() => bench.watched.stop());
  return { time, frame, memory: await watched.stop() };
}

/** By how much the memory of the pages and their workers grows at most, in MB. */
function watchMemory(phone, collect) {
  let going = true;
  const taken = async () => {
    await collect();
    const { processInfo } = await phone.whole.send("SystemInfo.getProcessInfo");
    const renderers = processInfo.filter(({ type }) => type === "renderer");
    const pages = renderers.map(({ id }) => Number(readFileSync(`/proc/${id}/statm`, "utf8").split(" ")[1]));
    return (pages.reduce((sum, count) => sum + count, 0) * 4_096) / 1e6;
  };
  const watched = (async () => {
    const before = await taken();
    let most = before;
    while (going) {
      most = Math.max(most, await taken());
      await sleep(LOOK);
    }
    return most - before;
  })();
  return { stop: () => ((going = false), watched) };
}

async function arrived(folder) {
  for (let look = 0; look < 100; look += 1) {
    const files = readdirSync(folder).filter((name) => name.endsWith(".zip"));
    if (files.some((name) => statSync(join(folder, name)).size > 1e6)) {
      files.forEach((name) => rmSync(join(folder, name)));
      return;
    }
    await sleep(LOOK);
  }
  throw new Error("no archive came");
}
