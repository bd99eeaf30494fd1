// The app's memory in millions of bytes: JavaScript's heap after garbage collection, and the WASM's own memory, which
// only grows. Measured with the largest data set at the start and after every page has been seen; and with the middle
// one over a hundred visits to each page, where nothing may accumulate. (With the largest, those visits take half an
// hour.)

/** The last page is static: the list of notes adds cards gradually, and would be measured at a random length. */
export const PAGES = [
  "/", "/noter", "/noter/ny", "/trin", "/trin/1", "/trin/2", "/trin/3", "/trin/4", "/trin/1/samtale", "/kontakter",
  "/besoeg", "/ressourcer", "/tiltag", "/rapport", "/data", "/indstillinger", "/om",
];
/** After this many rounds, everything that is created only once exists. */
const WARM = 10;

export default async function memory({ phone, server, counts, most, visits, samples, say }) {
  await samples.attempt("memory.most", async () => {
    const app = await begin(phone, server, most);
    samples.add("memory.most.start", (await app.taken()).all);
    await app.visitAll();
    samples.add("memory.most.seen", (await app.taken()).all);
    await app.page.close();
  });
  await samples.attempt("memory.visits", async () => {
    const app = await begin(phone, server, counts[1]);
    for (let visit = 1; visit <= WARM + visits; visit += 1) {
      await app.visitAll();
      if (visit % WARM === 0) {
        const now = await app.taken();
        const when = visit === WARM ? "warm" : "later";
        for (const [what, value] of Object.entries(now)) samples.add(`memory.visits.${when}.${what}`, value);
        say(`memory: ${visit}/${WARM + visits} visits to every page, ${now.all.toFixed(2)} MB, ${now.nodes} nodes`);
      }
    }
    await app.page.close();
  });
}

async function begin(phone, server, count) {
  // At full speed, because the processor's speed doesn't affect memory.
  const page = await phone.open({ slower: 1 });
  const session = await page.createCDPSession();
  await page.goto(server.url(`app-${count}`, "/noter"));
  await page.evaluate(() => bench.counted);
  const note = await page.$eval("article a", (link) => link.pathname);
  return {
    page,
    async visitAll() {
      for (const path of [note, ...PAGES]) await page.evaluate((path) => bench.go(path), path);
    },
    async taken() {
      // Twice, because what the first collection releases may hold on to more.
      await session.send("HeapProfiler.collectGarbage");
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      const wasm = await page.evaluate(() => bench.memory.buffer.byteLength);
      const { Nodes, JSEventListeners } = await page.metrics();
      return { all: (usedSize + wasm) / 1e6, heap: usedSize / 1e6, wasm: wasm / 1e6, nodes: Nodes, listeners: JSEventListeners };
    },
  };
}
