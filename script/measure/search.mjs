// A keystroke in the search field: from when the browser receives the key until the results are painted. A program's
// own delay before it searches counts, because the person waits for that too.

import { press } from "./browser.mjs";

/** Words that share their beginnings with others, so that nearly every letter changes the results. */
const WORDS = ["havnen", "klubhus", "strik"];
/** TiddlyWiki starts searching at the third letter, so only keystrokes from there on are compared. */
const SHORTEST = 3;
/** When nothing has changed for this long, in milliseconds, nothing will. */
const SETTLED = 800;

const CONTESTANTS = {
  app: { path: "/noter", field: "input[aria-label='Søg i noter']", found: `document.querySelector("main [role=status].count, main [role=status]").textContent` },
  tiddlywiki: { path: "/", field: ".tc-search input", found: `document.querySelector(".tc-search").textContent` },
};

export default async function search({ phone, server, most, runs, samples, say }) {
  const words = WORDS.slice(0, runs);
  for (const [name, contestant] of Object.entries(CONTESTANTS)) {
    const key = `search.${name}.${most}`;
    await samples.attempt(key, async () => {
      const page = await phone.open();
      await page.goto(server.url(`${name}-${most}`, contestant.path));
      await page.evaluate(() => bench.counted);
      const expected = await learn(page, contestant, words);
      for (let run = 0; run < runs; run += 1) {
        const word = words[run % words.length];
        for (const [letters, time] of await type(page, contestant, word, expected[word])) {
          samples.add(key, time);
          if (letters >= SHORTEST) samples.add(`${key}.third`, time);
        }
        say(`search ${name}: ${run + 1}/${runs}`);
      }
      await page.close();
    });
  }
}

// What the page says at each letter if given all the time it needs. A search is done when it says the same.
async function learn(page, contestant, words) {
  const expected = {};
  for (const word of words) {
    expected[word] = [await clear(page, contestant)];
    for (const letter of word) {
      await page.keyboard.press(letter);
      expected[word].push(await settled(page, contestant));
    }
  }
  return expected;
}

/** Types `word`; returns the number of letters, and the last keystroke's time if it changed the results. */
async function type(page, contestant, word, expected) {
  await clear(page, contestant);
  const times = [];
  for (const [place, letter] of [...word].entries()) {
    if (expected[place + 1] === expected[place]) {
      await page.keyboard.press(letter);
      await settled(page, contestant);
    } else {
      times.push([place + 1, await press(page, letter, `${contestant.found} === ${JSON.stringify(expected[place + 1])}`)]);
    }
  }
  return times;
}

async function clear(page, contestant) {
  const field = await page.waitForSelector(contestant.field);
  await field.evaluate((it) => (it.focus(), it.select()));
  await page.keyboard.press("Backspace");
  return settled(page, contestant);
}

async function settled(page, { found }) {
  return page.evaluate(`(async () => {
    let [said, since] = [${found}, performance.now()];
    while (performance.now() - since < ${SETTLED}) {
      await new Promise((done) => setTimeout(done, 50));
      const now = ${found};
      if (now !== said) [said, since] = [now, performance.now()];
    }
    return said;
  })()`);
}
