import { expect, test } from "vitest";
import { startFrontBefore } from "#tests/setup/front-before.ts";

/** A front before a web whose pages are Russian, and the addresses that it asked to have pressed. */
async function startFront(head = '<meta name="plumbline-under" content="/ru"/>') {
  const wanted: string[] = [];
  const front = await startFrontBefore(
    (_request, response) =>
      void response
        .writeHead(200, { "content-type": "text/html" })
        .end(
          `<html lang="ru"><head><title>t</title>${head}</head><body><a href="/briefs">t</a></body></html>`,
        ),
    {
      site: {
        files: { find: async () => null, peek: () => null },
        watch: { isStale: () => false, ask: (path) => wanted.push(path) },
      },
    },
  );
  return { ...front, wanted };
}

test("a page of a further language that has no file is asked for by who reads it, and leads to pages of its language", async () => {
  const front = await startFront();
  expect((await front.ask("/ru/briefs")).body.toString()).toContain('<a href="/ru/briefs">');
  expect(front.wanted).toEqual(["/ru/briefs"]);
});

test("what a query made, what isn't there and what is sent in are not", async () => {
  const front = await startFront();
  for (const path of ["/ru/briefs?page=2", "/ru/submit"]) await front.ask(path);
  expect(front.wanted).toEqual([]);
  const missing = await startFront(
    '<meta name="plumbline-under" content="/ru"/><meta name="plumbline-status" content="404"/>',
  );
  expect((await missing.ask("/ru/nothing")).status).toBe(404);
  expect(missing.wanted).toEqual([]);
});

test("a page of the first language is not either: it is pressed anyway", async () => {
  const front = await startFront("");
  expect((await front.ask("/briefs")).body.toString()).toContain('<a href="/briefs">');
  expect(front.wanted).toEqual([]);
});
