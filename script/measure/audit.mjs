// Lighthouse, as a phone on a slow connection: the first visit for performance, the pages with notes for the rest.

import { tool } from "./tools.mjs";

// Really slows down the connection and the processor. By default Lighthouse loads the page fast and simulates a slow
// load from that, and the simulation assumes that a paint needs everything that arrived before it.
const SLOW = { throttlingMethod: "devtools" };
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PAGES = ["/noter", "/noter/ny", "/trin/1", "/data"];

export default async function audit({ phone, server, few, quick, samples, say }) {
  const { default: lighthouse } = await tool("lighthouse");
  const run = async (url, options) => {
    const context = await phone.browser.defaultBrowserContext();
    const page = await context.newPage();
    try {
      const { lhr } = await lighthouse(url, { onlyCategories: CATEGORIES, logLevel: "error", ...options }, undefined, page);
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      return lhr;
    } finally {
      await page.close();
    }
  };
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    await samples.attempt("lighthouse", async () => note(await run(server.url("audit"), SLOW), samples, CATEGORIES, say));
  }
  for (const path of quick ? [] : PAGES) {
    const url = server.url(`app-${few}`, path);
    await samples.attempt("lighthouse", async () => note(await run(url, { disableStorageReset: true }), samples, CATEGORIES.slice(1), say));
  }
}

function note(report, samples, categories, say) {
  for (const name of categories) {
    const { score, auditRefs } = report.categories[name];
    samples.add(`lighthouse.${name}`, Math.round(score * 100));
    const failed = auditRefs.filter(({ id, weight }) => weight > 0 && report.audits[id].score !== null && report.audits[id].score < 0.9);
    const path = new URL(report.finalDisplayedUrl).pathname;
    say(`lighthouse ${path} ${name}: ${Math.round(score * 100)} ${failed.map(({ id }) => `${id} ${report.audits[id].displayValue ?? ""}`).join(", ")}`);
  }
}
