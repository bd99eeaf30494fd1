// Serves all contestants alike, each under its own host name (`app-1000.localhost`), so that they share neither storage
// nor processes. Names under localhost count as secure, which a service worker requires.

import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const KINDS = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml", ".png": "image/png",
};
/** Above this size the best brotli takes half a minute, and files this large are measured only once cached. */
const LARGE = 2_500_000;

/** `folderOf` returns the folder of a host name. */
export async function serve(folderOf) {
  const files = new Map();
  const ways = new Map();
  const server = createServer((request, response) => {
    const { hostname, pathname } = new URL(request.url, `http://${request.headers.host}`);
    const way = [...ways.keys()].find((start) => pathname.startsWith(start));
    if (way) return ways.get(way)(request, response, request.url.slice(way.length - 1));
    const file = find(files, folderOf(hostname.split(".")[0]), pathname);
    if (!file) return response.writeHead(404).end();
    const headers = { ETag: file.tag, "Cache-Control": "no-cache", Vary: "Accept-Encoding", "Content-Type": file.kind };
    if (request.headers["if-none-match"] === file.tag) return response.writeHead(304, headers).end();
    if (!/\bbr\b/.test(request.headers["accept-encoding"] ?? "")) return response.writeHead(200, headers).end(file.bytes);
    file.small ??= brotli(file.bytes);
    response.writeHead(200, { ...headers, "Content-Encoding": "br", "Content-Length": file.small.length }).end(file.small);
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  return {
    url: (host, path = "/") => `http://${host}.localhost:${port}${path}`,
    /** From now on `answer` gets the requests for paths that begin with `start`, on every host. */
    lead: (start, answer) => ways.set(start, answer),
    stop: () => server.closeAllConnections() ?? server.close(),
  };
}

function find(files, folder, pathname) {
  const asked = join(folder, pathname === "/" ? "index.html" : decodeURIComponent(pathname));
  // An address without a file extension is a page inside the app.
  const path = extname(asked) ? asked : join(folder, "index.html");
  if (!path.startsWith(folder) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  if (!files.has(path)) {
    const bytes = readFileSync(path);
    const tag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
    files.set(path, { bytes, tag, kind: KINDS[extname(path)] ?? "application/octet-stream" });
  }
  return files.get(path);
}

/** `bytes`, compressed as a well-configured host sends them. */
export function brotli(bytes) {
  const quality = bytes.length > LARGE ? 5 : 11;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
