import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** One answer to everything, by Node's http and nothing of ours: what a front on it could do at best. Told by its parent what it answers. */
process.once("message", ({ port, head, file }: { port: number; head: string[]; file: string }) => {
  const body = readFileSync(file);
  const headers = [...head, "content-length", String(body.length)];
  createServer((_request, response) => {
    response.writeHead(200, headers);
    response.end(body);
  }).listen(port, "127.0.0.1", () => process.send?.("ready"));
});
