// A warm start: the service worker is there, the peers' pages are in the browser's cache. When the first paint comes,
// when the first notes are on screen, and when all of them are counted – for the app that is when its second shelf has
// been read and joined, for the others when the count they end with is painted.

const CONTESTANTS = [["app", "/noter"], ["tiddlywiki", "/"], ["html", "/"]];

export default async function start({ phone, server, counts, runs, samples, say }) {
  // Round by round, so that what else the machine does hits all of them; the first is for the caches.
  for (let round = 0; round <= runs; round += 1) {
    for (const count of counts) {
      for (const [name, path] of CONTESTANTS) {
        const key = `start.${name}.${count}`;
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
        // The browser tells of it some time after.
        new PerformanceObserver((list) => done(list.getEntriesByName("first-contentful-paint")[0]?.startTime)).observe({ type: "paint", buffered: true });
      }),
    }));
  } finally {
    await page.close();
  }
}
