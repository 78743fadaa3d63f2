import { createHash, randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { WARCParser } from "warcio";
import type { ArchivedCapture, HeldBytes } from "./view.ts";
import { toArchivedUrl, toWarcRecords } from "./warc-records.ts";

const fetched: ArchivedCapture = {
  ...{ id: "0191b2c4-0000-7000-8000-000000000001", code: "w-1", n: 2, title: "Торговля" },
  ...{ method: "fetch", requestedUrl: "https://a.example/x", finalUrl: "https://a.example/y?b=1" },
  ...{ capturedAt: new Date("2026-05-01T10:00:00.123Z"), httpStatus: 200 },
  headers: { "content-type": "text/html" },
  requestHead: "GET /y?b=1 HTTP/1.1\r\nHost: a.example\r\n\r\n",
  responseHead:
    "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n\r\n",
  redirects: [],
  ...{ mediaType: "text/html", fileName: null, sha256: "ab".repeat(32), isRedacted: false },
  layers: [{ id: "1", normaliser: "html-3", text: "Торговля" }],
};
const bytes = Buffer.from("<p>Торговля</p>");

const hold = (...pieces: Uint8Array[]): HeldBytes => ({
  byteLength: Buffer.concat(pieces).length,
  async *read() {
    yield* pieces;
  },
});

const sha256Of = (held: Uint8Array) => createHash("sha256").update(held).digest("hex");

async function write(capture: ArchivedCapture, held: HeldBytes | null): Promise<Buffer> {
  const written: Uint8Array[] = [];
  for (const { pieces } of toWarcRecords(capture, held))
    for await (const piece of pieces) written.push(piece);
  return Buffer.concat(written);
}

async function parse(capture: ArchivedCapture, held: HeldBytes | null = hold(bytes)) {
  const written = await write(capture, held);
  const records = [];
  for await (const record of new WARCParser([written])) {
    const text = Buffer.from(await record.readFully(false)).toString("utf8");
    records.push({ record, text, type: record.warcType, url: record.warcTargetURI });
  }
  return records;
}

describe("a capture", () => {
  test("from an address is what was asked, what was answered, its text and what else is known", async () => {
    const records = await parse(fetched);
    const url = "https://a.example/y?b=1";
    expect(records.map(({ type, url }) => [type, url])).toEqual([
      ["request", url],
      ["response", url],
      ["conversion", `urn:text:${url}`],
      ["metadata", url],
    ]);
    const [asked, answered, text, metadata] = records;
    expect(asked?.record.warcHeader("WARC-Concurrent-To")).toBe(`<urn:uuid:${fetched.id}>`);
    expect(answered?.record.warcDate).toBe("2026-05-01T10:00:00.123Z");
    expect(answered?.text).toBe("<p>Торговля</p>");
    expect(text).toMatchObject({ text: "Торговля" });
    expect(text?.record.warcHeader("WARC-Refers-To")).toBe(`<urn:uuid:${fetched.id}>`);
    expect(metadata?.text).toBe(
      `source: w-1\r\ncapture: 2\r\ntitle: Торговля\r\nmethod: fetch\r\nrequested: https://a.example/x\r\nsha256: ${fetched.sha256}\r\nnormaliser: html-3\r\n`,
    );
  });

  test("holds what led to it, each address found by its own", async () => {
    const url = "https://a.example/x";
    const redirects = [
      {
        url,
        requestHead: "GET /x HTTP/1.1\r\nHost: a.example\r\n\r\n",
        responseHead:
          "HTTP/1.1 301 Moved\r\nLocation: /y?b=1\r\nContent-Encoding: gzip\r\nContent-Length: 40\r\n\r\n",
      },
    ];
    const [asked, answered, , page] = await parse({ ...fetched, redirects });
    expect(asked).toMatchObject({ type: "request", url });
    expect(answered).toMatchObject({ type: "response", url, text: "" });
    expect(answered?.record.httpHeaders?.statusline).toBe("HTTP/1.1 301 Moved");
    expect(Object.fromEntries(answered?.record.httpHeaders?.headers ?? [])).toEqual({
      location: "/y?b=1",
      "content-length": "0",
    });
    expect(page).toMatchObject({ type: "response", url: "https://a.example/y?b=1" });
    const entries = toWarcRecords({ ...fetched, redirects }, hold(bytes)).map((each) => each.entry);
    expect(entries.flatMap((each) => (each ? [[each.url, each.status]] : []))).toEqual([
      [url, 301],
      ["https://a.example/y?b=1", 200],
    ]);
  });

  test("is kept unpacked, and says so where its answer said otherwise", async () => {
    const [, answered] = await parse(fetched);
    const head = answered?.record.httpHeaders;
    expect(head?.statusline).toBe("HTTP/1.1 200 OK");
    expect(Object.fromEntries(head?.headers ?? [])).toEqual({
      "content-type": "text/html",
      "x-orig-content-encoding": "gzip",
      "content-length": String(bytes.length),
    });
  });

  test("whose exchange nobody has kept is written from what was", async () => {
    const [answered] = await parse({ ...fetched, requestHead: null, responseHead: null });
    expect(answered?.type).toBe("response");
    expect(answered?.record.httpHeaders?.statusCode).toBe(200);
  });

  test("that no address gave is a resource under a name of ours, and a transcription shows no hash", async () => {
    const typed = { ...fetched, method: "transcription" as const, finalUrl: null, mediaType: null };
    expect(toArchivedUrl(typed)).toBe("urn:plumbline:w-1:2");
    const [resource, , metadata] = await parse(typed);
    expect(resource).toMatchObject({ type: "resource", url: "urn:plumbline:w-1:2" });
    expect(metadata?.text).toContain("method: transcription");
    expect(metadata?.text).not.toContain("sha256");
  });

  test("that was redacted is told of, without its bytes and text", async () => {
    const layers = [{ id: "1", normaliser: "html-3", text: null }];
    const records = await parse({ ...fetched, layers }, null);
    expect(records.map(({ type }) => type)).toEqual(["metadata"]);
    expect(records[0]?.text).toContain("redacted: the bytes\r\nnormaliser: html-3, redacted");
  });

  test("has of each exchange the head that went over the wire and no other, and the hashes of what is written", async () => {
    const sha256 = sha256Of(bytes);
    const [asked, answered] = toWarcRecords({ ...fetched, sha256 }, hold(bytes));
    const blocks = [];
    for (const each of [asked, answered]) {
      const pieces: Uint8Array[] = [];
      for await (const piece of each?.pieces ?? []) pieces.push(piece);
      const written = gunzipSync(Buffer.concat(pieces));
      const cut = written.indexOf("\r\n\r\n") + 4;
      blocks.push({ head: String(written.subarray(0, cut)), block: written.subarray(cut, -4) });
    }
    const [request, response] = blocks;
    expect(String(request?.block)).toBe(fetched.requestHead);
    const head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nx-orig-Content-Encoding: gzip\r\n";
    expect(String(response?.block)).toBe(
      `${head}content-length: ${bytes.length}\r\n\r\n${String(bytes)}`,
    );
    expect(response?.head).toContain(`WARC-Payload-Digest: sha256:${sha256}\r\n`);
    expect(response?.head).toContain(
      `WARC-Block-Digest: sha256:${sha256Of(response?.block ?? Buffer.alloc(0))}\r\n`,
    );
  });

  test("gives the same bytes each time", async () => {
    const one = await write(fetched, hold(bytes));
    expect(one.equals(await write(fetched, hold(bytes)))).toBe(true);
  });

  test("that is long is written as it is read, and read no further than that", async () => {
    const pieces = Array.from({ length: 400 }, () => randomBytes(65_536));
    let read = 0;
    const recording: HeldBytes = {
      byteLength: pieces.length * 65_536,
      async *read() {
        for (const piece of pieces) {
          read += 1;
          yield piece;
        }
      },
    };
    const [, main] = toWarcRecords(fetched, recording);
    const written = main?.pieces[Symbol.asyncIterator]();
    await written?.next();
    // All of it for the hash, and then a little.
    expect(read).toBeLessThan(1.5 * pieces.length);
    await written?.return?.();
  });

  test("with line breaks in its title writes no field of its own", async () => {
    const records = await parse({ ...fetched, title: "A\r\nsha256: none" });
    expect(records.at(-1)?.text).toContain("title: A sha256: none\r\nmethod");
  });
});
