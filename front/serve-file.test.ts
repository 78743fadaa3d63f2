import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { bodyOf, objectOf } from "#domain/press/layout.ts";
import { openSiteFiles as openPressedSite } from "#domain/press/site-files.ts";
import { startFrontBefore } from "#tests/setup/front-before.ts";
import { openSiteFiles } from "./site-files.ts";

const brief = { ending: "html", status: 200 } as const;
const html = "<!DOCTYPE html><html><head><title>Trade</title></head><body>pressed</body></html>";
const live = (_request: unknown, response: ServerResponse) => {
  response
    .writeHead(200, { "content-type": "text/html" })
    .end("<html><head><title>Trade</title></head><body>live</body></html>");
};

/** A front before a site in which one brief is pressed; `stale` has the addresses that something has changed of. */
async function startFront(webAnswers = live) {
  const folder = await mkdtemp(join(tmpdir(), "plumbline-site-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const pressed = openPressedSite(folder);
  const press = async (text: string, status: 200 | 410 = 200) => {
    const name = await pressed.keep(Buffer.from(text), { ending: "html", status });
    await pressed.point("/briefs/a", name);
    return name;
  };
  const name = await press(html);
  const stale = new Set<string>();
  const files = openSiteFiles(folder, () => Number.POSITIVE_INFINITY);
  const watch = { isStale: (path: string) => stale.has(path) };
  const front = await startFrontBefore(webAnswers, { site: { files, watch } });
  return { ...front, press, pressed, stale, files, name, folder };
}

describe("A pressed page", () => {
  test("is answered from its file, without asking web, with the policy of a reader's page", async () => {
    const front = await startFront();
    const { status, headers, body } = await front.ask("/briefs/a");
    expect(status).toBe(200);
    expect(body.toString()).toBe(html);
    expect(front.asked).toEqual([]);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "public, max-age=0, must-revalidate",
      "cache-tag": "/briefs/a",
      vary: "accept-encoding",
      etag: `"${front.name.split(".")[0]}"`,
    });
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-length"]).toBe(String(Buffer.byteLength(html)));
  });

  test("comes in the encoding that whoever asks takes, as it was made beforehand", async () => {
    const front = await startFront();
    const br = await front.ask("/briefs/a", { headers: { "accept-encoding": "gzip, br" } });
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body).toString()).toBe(html);
    const gz = await front.ask("/briefs/a", { headers: { "accept-encoding": "gzip" } });
    expect(gz.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gz.body).toString()).toBe(html);
    const etag = `"${front.name.split(".")[0]}"`;
    expect([gz.headers.etag, br.headers.etag]).toEqual([`W/${etag}`, `W/${etag}`]);
  });

  test("is answered the second time, from memory, as the first, and asked otherwise not from there", async () => {
    const front = await startFront();
    for (const encoding of ["br", "gzip", "identity"]) {
      const headers = { "accept-encoding": encoding };
      const [first, again] = [
        await front.ask("/briefs/a", { headers }),
        await front.ask("/briefs/a", { headers }),
      ];
      const { date: _, "x-request-id": id, ...wanted } = first.headers;
      expect(again.headers).toMatchObject(wanted);
      expect(again.headers["x-request-id"]).not.toBe(id);
      expect(again.body.equals(first.body)).toBe(true);
    }
    const asked = async (headers: Record<string, string>, method = "GET") =>
      (await front.ask("/briefs/a", { method, headers })).status;
    expect(await asked({ host: "elsewhere.example" })).toBe(308);
    expect(await asked({ host: "MONITOR.example" })).toBe(200);
    expect(await asked({ "content-length": "0" }, "POST")).toBe(405);
    expect(await asked({ range: "bytes=0-1" })).toBe(206);
    expect(front.log).toHaveLength(10);
    expect(front.log[1]).toMatchObject({ method: "GET", path: "/briefs/a", status: 200 });
  });

  test("isn't sent again to whoever holds it, in whichever encoding", async () => {
    const front = await startFront();
    const { headers } = await front.ask("/briefs/a", { headers: { "accept-encoding": "br" } });
    const again = await front.ask("/briefs/a", {
      headers: { "if-none-match": `${headers.etag}, "other"` },
    });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers.etag).toBe(headers.etag?.replace("W/", ""));
    await front.press(html.replace("pressed", "changed"));
    front.files.forget("/briefs/a");
    const changed = await front.ask("/briefs/a", {
      headers: { "if-none-match": headers.etag ?? "" },
    });
    expect(changed.status).toBe(200);
    expect(changed.body.toString()).toContain("changed");
  });

  test.each([
    ["bytes=0-8", 206, html.slice(0, 9), `bytes 0-8/${html.length}`],
    ["bytes=10-", 206, html.slice(10), `bytes 10-${html.length - 1}/${html.length}`],
    ["bytes=-7", 206, html.slice(-7), `bytes ${html.length - 7}-${html.length - 1}/${html.length}`],
    ["bytes=5-99999", 206, html.slice(5), `bytes 5-${html.length - 1}/${html.length}`],
    ["bytes=99999-", 416, "", `bytes */${html.length}`],
    ["bytes=-0", 416, "", `bytes */${html.length}`],
    ["bytes=9-3", 200, html, undefined],
    ["bytes=0-1,4-5", 200, html, undefined],
    ["lines=0-1", 200, html, undefined],
  ])("asked for %s it answers %i", async (range, status, text, contentRange) => {
    const front = await startFront();
    const answered = await front.ask("/briefs/a", {
      headers: { range, "accept-encoding": "br" },
    });
    expect(answered.status).toBe(status);
    expect(answered.body.toString()).toBe(text);
    expect(answered.headers["content-range"]).toBe(contentRange);
  });

  test("answers HEAD with what GET has in its head", async () => {
    const front = await startFront();
    const got = await front.ask("/briefs/a");
    const head = await front.ask("/briefs/a", { method: "HEAD" });
    expect(head.body).toHaveLength(0);
    const { date: _, "x-request-id": __, ...wanted } = got.headers;
    expect(head.headers).toMatchObject(wanted);
  });

  test("that says it was withdrawn is answered with 410", async () => {
    const front = await startFront();
    await front.press("<html>withdrawn</html>", 410);
    front.files.forget();
    const gone = await front.ask("/briefs/a");
    expect(gone.status).toBe(410);
    // Preconditions are for what would be answered with 200 (RFC 9110, 13.2.1).
    const again = await front.ask("/briefs/a", { headers: { "if-none-match": "*" } });
    expect(again.status).toBe(410);
  });
});

describe("Web is asked", () => {
  test("for what isn't pressed, and for what has a query", async () => {
    const front = await startFront();
    for (const path of ["/briefs/b", "/briefs/a?page=2"])
      expect((await front.ask(path)).body.toString()).toContain("live");
  });

  test("for a page of which something has changed, until it is pressed", async () => {
    const front = await startFront();
    front.stale.add("/briefs/a");
    expect((await front.ask("/briefs/a")).body.toString()).toContain("live");
    front.stale.clear();
    expect((await front.ask("/briefs/a")).body.toString()).toContain("pressed");
  });

  test("in place of a file that the disk has altered", async () => {
    const front = await startFront();
    const [object] = await readdir(join(front.folder, "objects"));
    expect(object).toBeDefined();
    await writeFile(join(front.folder, objectOf(front.name), bodyOf(brief, null)), "altered");
    expect((await front.ask("/briefs/a")).body.toString()).toContain("live");
    await writeFile(join(front.folder, objectOf(front.name), bodyOf(brief, "br")), "altered");
    const br = await front.ask("/briefs/a", { headers: { "accept-encoding": "br" } });
    expect(brotliDecompressSync(br.body).toString()).toContain("live");
  });
});

describe("Where web fails", () => {
  test.each([
    [
      "answers with an error",
      (_: unknown, response: ServerResponse) => void response.writeHead(500).end(),
    ],
    [
      "answers with what is no reader's page",
      (_: unknown, response: ServerResponse) =>
        void response.writeHead(200, { "content-type": "text/html" }).end("<p>no head"),
    ],
    ["breaks off", (_: unknown, response: ServerResponse) => void response.destroy()],
    [
      "breaks off in the middle",
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, { "content-type": "text/html" }).write("<html>");
        setImmediate(() => response.destroy());
      },
    ],
  ])("and %s, the last good file is answered, old as it is", async (_, webAnswers) => {
    const front = await startFront(webAnswers);
    front.stale.add("/briefs/a");
    const answered = await front.ask("/briefs/a");
    expect(answered.status).toBe(200);
    expect(answered.body.toString()).toBe(html);
    expect((await front.ask("/briefs/b")).status).toBeGreaterThanOrEqual(500);
  });

  test("and isn't there at all, too", async () => {
    const front = await startFront();
    front.stale.add("/briefs/a");
    await front.stopWeb();
    expect((await front.ask("/briefs/a")).body.toString()).toBe(html);
  });
});

test("what was read while an address came to lead elsewhere isn't kept", async () => {
  const front = await startFront();
  const first = front.files.find("/briefs/a", null);
  front.files.forget("/briefs/a");
  await first;
  await front.press(html.replace("pressed", "changed"));
  expect((await front.ask("/briefs/a")).body.toString()).toContain("changed");
});
