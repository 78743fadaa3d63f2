import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { systemActor } from "#domain/auth/actor.ts";
import { addCapture, addFetchedCapture } from "#domain/capture/commands.ts";
import { listZipEntries, unpackEntry } from "#domain/capture/zip-bounds.ts";
import { redact } from "#domain/redactions/commands.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { exportCaptures } from "./commands-export.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "plumbline-archive-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

const page = (words: string) =>
  `<!doctype html><html lang="en"><body><article><h1>A page</h1><p>${words}</p></article></body></html>`;

async function buildFetched(words: string) {
  const source = await buildSource({ title: "A page", url: "https://news.example/a" });
  const facts = {
    ...{ requestedUrl: "http://news.example/a", finalUrl: "https://news.example/a?b=1" },
    ...{ httpStatus: 200, headers: { "content-type": "text/html" } },
    requestHead: "GET /a?b=1 HTTP/1.1\r\nHost: news.example\r\n\r\n",
    responseHead: "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
    redirects: [
      {
        url: "http://news.example/a",
        requestHead: "GET /a HTTP/1.1\r\nHost: news.example\r\n\r\n",
        responseHead: "HTTP/1.1 301 Moved\r\nLocation: https://news.example/a?b=1\r\n\r\n",
      },
    ],
  };
  const bytes = Buffer.from(page(words));
  const content = { method: "fetch" as const, bytes, mediaType: "text/html", facts };
  const added = requireValue(
    await addFetchedCapture(systemActor, { sourceId: source.id, content }),
  );
  if (added.kind !== "added") throw new Error(`It is ${added.kind}.`);
  return { source, bytes, captureId: added.captureId };
}

async function readWacz(file: string): Promise<Map<string, Buffer>> {
  const bytes = await readFile(file);
  const entries = listZipEntries(bytes) ?? [];
  return new Map(
    entries.map((entry) => [
      entry.name,
      Buffer.from(unpackEntry(bytes, entry) ?? new Uint8Array()),
    ]),
  );
}

describe("captures are exported", () => {
  test("as a web archive whose index leads to each, and whose description has the hash of each part", async () => {
    const { source, bytes } = await buildFetched("Trade came to 12.5 billion dollars.");
    const content = { method: "paste" as const, text: "Pasted words of a page." };
    requireValue(await addCapture(systemActor, { sourceId: source.id, content }));
    const file = join(folder, "all.wacz");
    const heard: number[] = [];
    const written = requireValue(
      await exportCaptures(systemActor, { file }, (done, of) => heard.push(done / of)),
    );
    expect(written).toMatchObject({ captures: 2, missing: 0 });
    expect(heard).toEqual([0.5, 1]);
    const parts = await readWacz(file);
    const described = JSON.parse(String(parts.get("datapackage.json")));
    expect(described).toMatchObject({ profile: "data-package", wacz_version: "1.1.1" });
    const hashOf = (path: string) =>
      `sha256:${createHash("sha256")
        .update(parts.get(path) ?? "")
        .digest("hex")}`;
    expect(described.resources).toHaveLength(3);
    for (const { path, hash, bytes: size } of described.resources) {
      expect([path, hash, size]).toEqual([path, hashOf(path), parts.get(path)?.length]);
    }
    expect(JSON.parse(String(parts.get("datapackage-digest.json")))).toEqual({
      path: "datapackage.json",
      hash: hashOf("datapackage.json"),
    });
    const lines = String(parts.get("indexes/index.cdx")).trim().split("\n");
    expect(lines.map((line) => line.split(" ")[0])).toEqual([
      "example,news)/a",
      "example,news)/a?b=1",
      `urn:plumbline:${source.code}:2`,
    ]);
    expect(lines[0]).toContain('"status":"301"');
    const { offset, length } = JSON.parse(lines[1]?.replace(/^\S+ \S+ /, "") ?? "");
    const warc = parts.get("archive/data.warc.gz") ?? Buffer.alloc(0);
    const cut = warc.subarray(Number(offset), Number(offset) + Number(length));
    const record = await WARCParser.parse([cut]);
    expect(record?.warcType).toBe("response");
    expect(Buffer.from((await record?.readFully(false)) ?? []).equals(bytes)).toBe(true);
    expect(String(parts.get("pages/pages.jsonl")).trim().split("\n")).toHaveLength(3);
  });

  test("the same twice gives the same bytes; of one source alone nothing of another", async () => {
    const { source } = await buildFetched("Another page.");
    const [one, other] = [join(folder, "one.wacz"), join(folder, "other.wacz")];
    const codes = [source.code];
    for (const file of [one, other])
      requireValue(await exportCaptures(systemActor, { file, codes }));
    expect((await readFile(one)).equals(await readFile(other))).toBe(true);
    const parts = await readWacz(one);
    expect(String(parts.get("pages/pages.jsonl")).trim().split("\n")).toHaveLength(2);
  });

  test("and where that fails, what stood there stays, and nothing else is left", async () => {
    const { source, bytes } = await buildFetched("A page that the disk alters.");
    const file = join(folder, "kept.wacz");
    await writeFile(file, "as it was");
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const path = [database.dataFolder, "captures", sha256.slice(0, 2), sha256.slice(2, 4), sha256];
    await writeFile(join(...path), "altered");
    await expect(exportCaptures(systemActor, { file, codes: [source.code] })).rejects.toThrow(
      /damaged on disk/,
    );
    expect(await readFile(file, "utf8")).toBe("as it was");
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
    await writeFile(join(...path), bytes);
  });

  test("captures whose bytes were redacted are told of, and aren't in it, though nobody has erased them yet", async () => {
    const { source, captureId } = await buildFetched("A page that is taken out.");
    const admin = await buildStaff({ roles: ["admin"] });
    const asking = await buildStaff();
    const redaction = {
      ...{ reason: "It names a witness.", legalBasis: "Order 1/24", publicNote: "Removed." },
      ...{ what: { kind: "capture" as const, captureId }, requestedBy: asking.id },
    };
    requireValue(await redact(admin, redaction));
    const file = join(folder, "redacted.wacz");
    const written = await exportCaptures(systemActor, { file, codes: [source.code] });
    expect(written).toMatchObject({ ok: true, value: { captures: 1, missing: 1 } });
    const { rows } = await database.studio.execute(
      sql`select detail from audit_log where action = 'capture.export' order by seq desc limit 1`,
    );
    expect(rows).toEqual([{ detail: { captures: 1, missing: 1, sources: 1 } }]);
    for (const part of (await readWacz(file)).values())
      expect(String(part)).not.toContain("that is taken out");
  });

  test.each([
    ["a folder that isn't there", { file: "/nowhere/at/all.wacz" }, "archive.noFolder"],
    ["a source that isn't there", { codes: ["w-0000000"] }, "archive.unknownSource"],
  ])("but not into, or of, %s", async (_, wanted, code) => {
    const file = join(folder, "none.wacz");
    expect(await exportCaptures(systemActor, { file, ...wanted })).toMatchObject({
      problems: [{ code }],
    });
  });
});
