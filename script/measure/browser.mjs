// The browser for all measurements: headless Chromium as a phone, with its processor slowed down four times.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

import { tool } from "./tools.mjs";

const WATCH = readFileSync(new URL("watch.js", import.meta.url), "utf8");
const PHONE = { width: 390, height: 844, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
/** How many times slower than this machine. */
export const SLOWER = 4;
/** What takes longer than this is reported as unfinished. */
const PATIENCE = 180_000;

/** Starts it with an empty profile in `folder`. */
export async function openBrowser(folder) {
  const { default: puppeteer } = await tool("puppeteer-core");
  const profile = join(folder, "profile");
  const downloads = join(folder, "downloads");
  for (const room of [profile, downloads]) {
    rmSync(room, { recursive: true, force: true });
    mkdirSync(room, { recursive: true });
  }
  const browser = await puppeteer.launch({
    executablePath: program(),
    headless: true,
    userDataDir: profile,
    protocolTimeout: PATIENCE,
    // The sandbox does not work for root.
    args: ["--host-resolver-rules=MAP *.localhost 127.0.0.1", ...(process.getuid() === 0 ? ["--no-sandbox"] : [])],
  });
  const whole = await browser.target().createCDPSession();
  await whole.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: downloads, eventsEnabled: true });
  return { browser, whole, version: await browser.version(), open: (options) => open(browser, options) };
}

function program() {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      // The next.
    }
  }
  throw new Error("no Chromium; script/setup bench installs it");
}

/** A new tab, as slow as a phone unless told otherwise. In a window of its own it stays on screen beside others. */
async function open(browser, { slower = SLOWER, type = "tab" } = {}) {
  const page = await browser.newPage({ type });
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport(PHONE);
  await page.evaluateOnNewDocument(WATCH);
  await page.emulateCPUThrottling(slower);
  return page;
}

/** Taps the element that matches `selector` and `name`, as a finger does. */
export async function tap(page, selector, name) {
  const found = await page.waitForFunction((...what) => bench.named(...what), {}, selector, name);
  const element = found.asElement();
  await element.scrollIntoView();
  await element.tap();
}

/** How long the armed event took, in milliseconds. */
export const armed = (page) => page.evaluate(() => bench.armed);

export const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

let pressed = 0;

/** Presses `key`; returns how long until the expression `test` was true in the page and painted. */
export async function press(page, key, test) {
  await page.evaluate(`bench.next("keydown", () => ${test})`);
  await page.keyboard.press(key);
  const time = await armed(page);
  // Out of step with the frames, as fingers are.
  pressed += 1;
  await sleep(20 + ((pressed * 17) % 40));
  return time;
}
