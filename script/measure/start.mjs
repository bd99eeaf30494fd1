// A warm start: the service worker is installed, and the peers' pages are in the browser's cache. Measures the time of
// the first paint, of the first notes on screen, and of the complete count – for the app that is when its database has
// been read and joined, for the others when the count at their end is painted.

const CONTESTANTS = [["app", "/noter"], ["tiddlywiki", "/"], ["html", "/"]];
/** What a limit is about; a quick run leaves out the rest. */
const LIMITED = ["app.1000", "tiddlywiki.1000", "html.1000", "app.10000", "tiddlywiki.10000"];

export default async function start({ phone, server, counts, quick, runs, samples, say }) {
  // Round by round, so that other load on the machine affects all of them; the first round only fills the caches.
  for (let round = 0; round <= runs; round += 1) {
    for (const count of counts) {
      for (const [name, path] of CONTESTANTS) {
        const key = `start.${name}.${count}`;
        if (quick && !LIMITED.includes(`${name}.${count}`)) continue;
        if (samples.failure(key)) continue;
        await samples.attempt(key, async () => {
          const times = await once(phone, server.url(`${name}-${count}`, path));
          if (round > 0) Object.entries(times).forEach(([what, time]) => samples.add(`${key}.${what}`, time));
        });
      }
    }
    say(`start ${round}/${runs}`);
  }
}

async function once(phone, url) {
  const page = await phone.open();
  try {
    await page.goto(url, { waitUntil: "domcontentloaded" });
    return await page.evaluate(async () => ({
      first: await bench.first,
      counted: await bench.counted,
      paint: await new Promise((done) => {
        // The browser reports it a little later.
        new PerformanceObserver((list) => done(list.getEntriesByName("first-contentful-paint")[0]?.startTime)).observe({ type: "paint", buffered: true });
      }),
    }));
  } finally {
    await page.close();
  }
}
