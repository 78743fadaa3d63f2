import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { hashBytes } from "#domain/content-store.ts";
import { getSource } from "#domain/sources/queries.ts";
import { listSources } from "#domain/sources/queries-lists.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { collect } from "#tests/factories/collect.ts";
import { buildPdf } from "#tests/factories/pdf-file.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { addCapture, createSourceWithCapture } from "./commands.ts";
import { createPassage } from "./commands-passages.ts";
import { getCaptureFile, getReadingRoom } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;
let moderator: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  moderator = await buildStaff({ roles: ["moderator"] });
});
afterAll(async () => await database.close());

const encode = (text: string) => new TextEncoder().encode(text);

function pathOf(hex: string): string {
  return join(database.dataFolder, "captures", hex.slice(0, 2), hex.slice(2, 4), hex);
}

async function countCaptures(): Promise<number> {
  const { rows } = await database.studio.execute<{ n: number }>(
    sql`select count(*)::integer as n from captures`,
  );
  return rows[0]?.n ?? -1;
}

test("what is pasted is kept by its hash, with text, blocks, proposals and an audit row", async () => {
  const source = await buildSource();
  const content = { method: "paste" as const, text: `${articleText}\r\n` };
  const added = requireValue(await addCapture(moderator, { sourceId: source.id, content }));
  if (added.kind !== "added") throw new Error("Nothing was added.");
  expect(added).toMatchObject({ n: 1, sourceId: source.id });
  expect(added.proposals).toBeGreaterThanOrEqual(7);

  const room = await getReadingRoom(author, added.captureId);
  expect(room?.layer.text).toBe(articleText);
  expect(room?.layer.blocks).toHaveLength(3);
  expect(room?.layer.normaliser).toMatch(/^text-\d+$/);
  const hex = hashBytes(encode(content.text)).toString("hex");
  expect(room?.capture).toMatchObject({ method: "paste", mediaType: "text/plain", sha256: hex });
  expect(await readFile(pathOf(hex), "utf8")).toBe(content.text);

  for (const proposal of room?.proposals ?? []) {
    expect(articleText.slice(proposal.start, proposal.end)).toBe(proposal.proposed.text);
    expect(proposal.decided).toBeNull();
    expect(proposal.engine).toMatch(/^rules-\d+\.\d+\.\d+$/);
    expect(proposal.proposed.confidence).toBeGreaterThan(0);
  }
  const { rows } = await database.studio.execute(
    sql`select action, actor_id, detail ->> 'sha256' as sha256 from audit_log where thing_id = ${added.captureId}`,
  );
  expect(rows).toEqual([{ action: "capture.add", actor_id: moderator.id, sha256: hex }]);
});

test("an upload keeps its bytes as they came, and a transcription shows no hash", async () => {
  const source = await buildSource();
  const bytes = encode(
    "<!doctype html><html lang='en'><body><article><p>Trade came to 46.5 billion dollars in 2023.</p><script>alert(1)</script></article></body></html>",
  );
  const upload = {
    method: "upload" as const,
    bytes,
    fileName: "page.html",
    mediaType: "text/html",
  };
  const added = requireValue(await addCapture(author, { sourceId: source.id, content: upload }));
  if (added.kind !== "added") throw new Error("Nothing was added.");
  const room = await getReadingRoom(author, added.captureId);
  expect(room?.layer.text).toContain("46.5 billion dollars");
  expect(room?.layer.text).not.toContain("alert");
  expect(room?.layer.normaliser).toMatch(/^html-/);
  const file = await getCaptureFile(author, added.captureId);
  expect((await collect(file))?.equals(bytes)).toBe(true);
  expect(file).toMatchObject({ fileName: "page.html", byteLength: bytes.length });
  expect(room?.capture.mediaType).toBe("text/html");

  const notes = { method: "transcription" as const, text: "It names 46.5 billion dollars." };
  const noted = requireValue(await addCapture(author, { sourceId: source.id, content: notes }));
  if (noted.kind !== "added") throw new Error("Nothing was added.");
  expect(noted.n).toBe(2);
  expect((await getReadingRoom(author, noted.captureId))?.capture.sha256).toBeNull();
  const listed = (await getSource(author, source.id))?.captures;
  expect(listed?.map(({ n, method, sha256 }) => [n, method, sha256 === null])).toEqual([
    [1, "upload", false],
    [2, "transcription", true],
  ]);
});

test("a text in another language than its source is said to be in tells so", async () => {
  const source = await buildSource({ language: "en" });
  const text = "Товарооборот составил 45,123 млрд долларов.";
  const { captureId } = await buildCapture({ sourceId: source.id, content: { text } });
  const room = await getReadingRoom(author, captureId);
  expect(room?.source.language).toBe("en");
  expect(room?.layer).toMatchObject({ language: "ru", proposedTo: null });
  expect(room?.proposals[0]?.proposed).toMatchObject({ value: "45123000000" });
});

test("what was kept as notes by mistake can be kept as the text that it is, and notes of a text that is held are told of it", async () => {
  const { id: sourceId } = await buildSource();
  const text = "Words of the source, taken for notes.";
  const add = async (method: "paste" | "transcription") =>
    requireValue(await addCapture(author, { sourceId, content: { method, text } }));
  expect(await add("transcription")).toMatchObject({ kind: "added", n: 1 });
  expect(await add("transcription")).toMatchObject({ kind: "held", duplicateOf: { n: 1 } });
  expect(await add("paste")).toMatchObject({ kind: "added", n: 2 });
  expect(await add("paste")).toMatchObject({ kind: "held", duplicateOf: { n: 2 } });
});

test("captures added to one source at the same moment are numbered without gaps", async () => {
  const source = await buildSource();
  await Promise.all(
    [1, 2, 3, 4, 5].map((n) =>
      addCapture(author, {
        sourceId: source.id,
        content: { method: "paste", text: `Number ${n}` },
      }),
    ),
  );
  const listed = (await getSource(author, source.id))?.captures;
  expect(listed?.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5]);
});

test("a source comes with its first capture, or neither is made", async () => {
  const source = { title: "Made with its text", language: "en" };
  const content = { method: "paste" as const, text: "Made with its source." };
  const added = requireValue(await createSourceWithCapture(author, { source, content }));
  expect(added).toMatchObject({ kind: "added", n: 1 });
  const before = (await listSources(author)).length;
  expect(requireValue(await createSourceWithCapture(author, { source, content })).kind).toBe(
    "held",
  );
  const empty = { source, content: { method: "paste" as const, text: "  \n " } };
  expect(await createSourceWithCapture(author, empty)).toMatchObject({
    problems: [{ code: "captures.nothingPasted" }],
  });
  const nameless = { source: { language: "en" }, content: { ...content, text: "Other words." } };
  expect(await createSourceWithCapture(author, nameless)).toMatchObject({
    problems: [{ code: "sources.nameless" }],
  });
  expect(await listSources(author)).toHaveLength(before);
});

test.each([
  ["an empty file", new Uint8Array(), "captures.empty"],
  ["26 MB", new Uint8Array(26_000_000).fill(97), "captures.tooLarge"],
  [
    "a torn picture",
    Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    ]),
    "media.damaged",
  ],
  ["a broken PDF", encode("%PDF-1.7\nnothing of a PDF follows"), "captures.pdfDamaged"],
  ["blanks", encode(" \n\t \n"), "captures.noText"],
])("%s is refused with what to do, and nothing is written", async (_what, bytes, code) => {
  const source = await buildSource();
  const before = await countCaptures();
  const content = { method: "upload" as const, bytes, fileName: "file" };
  const result = await addCapture(author, { sourceId: source.id, content });
  expect(result).toMatchObject({ ok: false, problems: [{ code }] });
  expect(await countCaptures()).toBe(before);
  await expect(stat(pathOf(hashBytes(bytes).toString("hex")))).rejects.toThrow("ENOENT");
});

test("a PDF of 400 pages is kept whole, and its passages know their page", async () => {
  const pages = Array.from({ length: 400 }, (_, index) => [
    `Page ${index + 1} says that trade came to ${index + 1}.5 billion dollars in 2023.`,
  ]);
  const bytes = buildPdf(pages);
  const before = Buffer.from(bytes);
  const { id: sourceId } = await buildSource();
  const content = { method: "upload" as const, bytes, fileName: "long.pdf" };
  const added = requireValue(await addCapture(author, { sourceId, content }));
  if (added.kind !== "added") throw new Error("Nothing was added.");
  expect((await collect(await getCaptureFile(author, added.captureId)))?.equals(before)).toBe(true);
  const room = await getReadingRoom(author, added.captureId);
  const text = room?.layer.text ?? "";
  const start = text.indexOf("397.5 billion dollars");
  const span = { textLayerId: added.textLayerId, start, end: start + 21 };
  const passage = requireValue(await createPassage(author, span));
  const { rows } = await database.studio.execute(
    sql`select page from passages where id = ${passage.id}`,
  );
  expect(rows).toEqual([{ page: 397 }]);
  expect(added.proposals).toBeGreaterThanOrEqual(400);
});

test("a locked PDF is told from a broken one, and nothing is written", async () => {
  const { id: sourceId } = await buildSource();
  const before = await countCaptures();
  const content = { method: "upload" as const, bytes: buildPdf([["Secret."]], { locked: true }) };
  expect(await addCapture(author, { sourceId, content })).toMatchObject({
    problems: [{ code: "captures.pdfLocked" }],
  });
  expect(await countCaptures()).toBe(before);
});

test("nothing is told of what doesn't exist, or to whom it isn't told", async () => {
  const { captureId, sourceId } = await buildCapture();
  const content = { method: "paste" as const, text: "By the public." };
  const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
  expect(await addCapture(publicActor, { sourceId, content })).toEqual(refused);
  expect(
    await createSourceWithCapture(publicActor, { source: { language: "en" }, content }),
  ).toEqual(refused);
  expect(await getReadingRoom(publicActor, captureId)).toBeNull();
  expect(await getCaptureFile(publicActor, captureId)).toBeNull();
  const missing = "0190b4c0-0000-7000-8000-000000000000";
  expect(await getReadingRoom(author, missing)).toBeNull();
  expect(await getReadingRoom(author, "x")).toBeNull();
  expect(await getCaptureFile(author, "x")).toBeNull();
  for (const id of [missing, "x"]) {
    expect(await addCapture(systemActor, { sourceId: id, content })).toMatchObject({
      problems: [{ code: "thing.notFound" }],
    });
  }
});
