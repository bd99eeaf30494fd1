// Serves every contestant alike, each under a host name of its own (`app-1000.localhost`), so that they share no storage
// and no process. Names under localhost count as secure, which a service worker needs.

import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const KINDS = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm",
  ".json": "application/json", ".webmanifest": "application/manifest+json", ".svg": "image/svg+xml", ".png": "image/png",
};
/** Above this the best brotli takes half a minute, and what is that large is only measured when it is cached. */
const LARGE = 2_500_000;

/** `folderOf` says which folder a host name stands for. */
export async function serve(folderOf) {
  const files = new Map();
  const server = createServer((request, response) => {
    const { hostname, pathname } = new URL(request.url, `http://${request.headers.host}`);
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
  return { url: (host, path = "/") => `http://${host}.localhost:${port}${path}`, stop: () => server.closeAllConnections() ?? server.close() };
}

function find(files, folder, pathname) {
  const asked = join(folder, pathname === "/" ? "index.html" : decodeURIComponent(pathname));
  // An address without an ending is a place inside the app.
  const path = extname(asked) ? asked : join(folder, "index.html");
  if (!path.startsWith(folder) || !statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
  if (!files.has(path)) {
    const bytes = readFileSync(path);
    const tag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
    files.set(path, { bytes, tag, kind: KINDS[extname(path)] ?? "application/octet-stream" });
  }
  return files.get(path);
}

/** `bytes` as a careful host sends them. */
export function brotli(bytes) {
  const quality = bytes.length > LARGE ? 5 : 11;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
}
