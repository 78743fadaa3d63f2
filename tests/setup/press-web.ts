import { rm } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "drizzle-orm";
import { type Db, publicDb } from "#db/client.ts";
import { pageTags, pressedPages } from "#db/schema/pressed-pages.ts";
import { getSiteFolder, openPressRoom } from "#domain/press/room.ts";

export type FakePage = {
  status?: number;
  /** What its head says of itself. */
  says?: "404" | "410";
  text?: string;
  tags?: readonly string[];
  build?: string;
  type?: string;
  /** Runs after the page was read and before it is answered. */
  meanwhile?: () => Promise<void>;
};

export const testBuild = "build-1";

/** Stands for web: answers with the pages that are given, each with the newest change that it could see when it was read. */
export async function startPressWeb() {
  const pages = new Map<string, FakePage>();
  const asked: string[] = [];
  const serve = async (path: string, response: ServerResponse) => {
    asked.push(path);
    const page = pages.get(path);
    const { rows } = await publicDb().execute(sql`select change from published_change`);
    // As it stands now: what is changed in the meantime isn't in it.
    const read = { ...page };
    await read.meanwhile?.();
    answer(response, page ? read : null, String(rows[0]?.change));
  };
  const server = createServer((request, response) => {
    // What can't be answered says why, and isn't waited for.
    serve(request.url ?? "", response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  const web = { port: () => port, publicUrl: "http://localhost:3000" };
  return {
    port,
    pages,
    asked,
    room: () => openPressRoom(web, testBuild),
    /** Nothing is pressed any more, and nothing is there to be. */
    async forgetAll(db: Db) {
      await db.delete(pressedPages);
      await db.delete(pageTags);
      await rm(getSiteFolder(), { recursive: true, force: true });
      pages.clear();
      asked.length = 0;
    },
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

function answer(response: ServerResponse, page: FakePage | null, change: string): void {
  const { status = 200, text = "", tags = [], type = "text/html", build = testBuild } = page ?? {};
  const marks = { tags: tags.join(" "), change, build };
  if (type !== "text/html") {
    for (const [name, value] of Object.entries(marks))
      response.setHeader(`x-plumbline-${name}`, value);
    response.writeHead(status, { "content-type": type }).end(text);
    return;
  }
  const head = Object.entries({ ...marks, status: page ? (page.says ?? "") : "404" })
    .map(([name, value]) => `<meta name="plumbline-${name}" content="${value}"/>`)
    .join("");
  response
    .writeHead(status, { "content-type": type })
    .end(`<html><head><title>t</title>${head}</head><body>${text}</body></html>`);
}
