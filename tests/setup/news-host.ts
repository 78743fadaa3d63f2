import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A site out there: pages by their path, as tests put them. */
export type NewsHost = { url: string; host: string; stop(): Promise<void> };

const bodyBytesMax = 1_000_000;

/** Serves what was put there (PUT, with the page as body), 410 for what was deleted, 404 else. Tests run in processes of their own, so they talk to it as everybody does. */
export async function startNewsHost(): Promise<NewsHost> {
  const pages = new Map<string, Buffer | null>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    if (request.method === "PUT") {
      const chunks: Buffer[] = [];
      let bytes = 0;
      for await (const chunk of request) {
        bytes += chunk.length;
        if (bytes <= bodyBytesMax) chunks.push(chunk);
      }
      pages.set(path, Buffer.concat(chunks));
      return response.writeHead(204).end();
    }
    if (request.method === "DELETE") {
      pages.set(path, null);
      return response.writeHead(204).end();
    }
    const page = pages.get(path);
    if (page === undefined || page === null)
      return response.writeHead(page === null ? 410 : 404).end("Not here.");
    return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ host, url: `http://${host}` },
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
