// What the browser itself takes to store the notes: the texts of an import, put into a bare IndexedDB in one
// transaction that is complete when they are on the disk.

export default async function puts({ phone, server, most, runs, samples, say, texts }) {
  await samples.attempt("puts", async () => {
    for (let run = 0; run < runs; run += 1) {
      const page = await phone.open();
      await page.goto(server.url("field"));
      samples.add(`puts.${most}`, await page.evaluate(store, texts));
      await page.close();
      say(`puts ${run + 1}/${runs}`);
    }
  });
}

async function store(texts) {
  const name = `puts-${Math.random()}`;
  const database = await new Promise((done, fail) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore("records");
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  const began = performance.now();
  await new Promise((done, fail) => {
    const transaction = database.transaction("records", "readwrite", { durability: "strict" });
    const records = transaction.objectStore("records");
    texts.forEach((text, number) => records.put(text, `vejviseren/note/${String(number).padStart(36, "0")}`));
    transaction.oncomplete = done;
    transaction.onabort = () => fail(transaction.error);
  });
  const took = performance.now() - began;
  database.close();
  indexedDB.deleteDatabase(name);
  return took;
}
