/** A web server for one folder, as plain as shared hosting, that remembers what was asked of it. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Serves `folder` on a free port of this machine; `others` are further folders by the beginning of
 * their addresses, as `/npm/`.
 */
export async function serve(folder, others = {}) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    requests.push(pathname);
    try {
      const path = normalize(pathname === "/" ? "/index.html" : pathname);
      const other = Object.keys(others).find((start) => path.startsWith(start));
      const file = other ? join(others[other], path.slice(other.length)) : join(folder, path);
      const body = await readFile(file);
      response.writeHead(200, {
        "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () => new Promise((done) => server.close(done)),
  };
}
