import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { indicators } from "#db/schema/indicators.ts";
import { media } from "#db/schema/media.ts";
import { people } from "#db/schema/people.ts";
import { sources } from "#db/schema/sources.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { findImage } from "#domain/media/queries.ts";
import { readImage } from "#domain/media/store.ts";
import { createSubject } from "#domain/subjects/commands.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { connectAsOwner } from "#tests/factories/backups.ts";
import { buildBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { drawPage, handleEraseJobs } from "#tests/factories/pictures.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSeries } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { removeTrashed } from "./commands-remove.ts";
import { putBack, throwAway } from "./commands-trash.ts";
import { listTrash } from "./queries-trash.ts";
import type { ThrownAway } from "./view-trash.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

/** As if it had been thrown away so many days ago. */
async function throwAwayBefore(days: number, thing: ThrownAway): Promise<void> {
  requireValue(await throwAway(author, thing));
  const owner = await connectAsOwner(database.url);
  await owner.query(
    "update trash set trashed_at = clock_timestamp() - $1 * interval '1 day' where thing_id = $2",
    [days, thing.id],
  );
  await owner.end();
}

const remove = async () => requireValue(await removeTrashed(systemActor));
const actsOn = async ({ id }: ThrownAway) =>
  (await listAuditRows()).filter(({ thingId }) => thingId === id).map(({ action }) => action);

test("what was thrown away thirty days ago and nothing refers to is gone, with what is nothing without it and its bytes", async () => {
  const person = await buildPerson({ names: { en: "Gone Soon" } });
  const source = await buildSource({ title: "Of no use" });
  const series = await buildSeries();
  const subject = requireValue(
    await createSubject(author, { slug: "gone", names: { en: "Gone" } }),
  );
  const image = { bytes: await drawPage("gone"), fileName: "gone.png" };
  const picture = requireValue(await uploadImage(author, image));
  const things: ThrownAway[] = [
    { kind: "person", id: person.id },
    { kind: "source", id: source.id },
    { kind: "indicator", id: series.indicatorId },
    { kind: "subject", id: subject.id },
    { kind: "media", id: picture.id },
  ];
  for (const thing of things) await throwAwayBefore(31, thing);
  await remove();
  for (const thing of things) expect((await actsOn(thing)).at(-1)).toBe("trash.remove");
  expect(await database.studio.$count(people, eq(people.id, person.id))).toBe(0);
  expect(await database.studio.$count(sources, eq(sources.id, source.id))).toBe(0);
  expect(await database.studio.$count(indicators, eq(indicators.id, series.indicatorId))).toBe(0);
  expect(await database.studio.$count(media, eq(media.id, picture.id))).toBe(0);
  const file = picture.url.split("/").at(-1) ?? "";
  expect(await findImage(author, file)).toBeNull();
  expect((await listTrash(author))?.lines).toEqual([]);
  const [sha256 = ""] = file.split(".");
  expect(await readImage(Buffer.from(sha256, "hex"))).not.toBeNull();
  expect(await handleEraseJobs()).toEqual([sha256]);
  expect(await readImage(Buffer.from(sha256, "hex"))).toBeNull();
  const anew = requireValue(await uploadImage(author, image));
  expect(anew).toEqual({ ...picture, id: expect.not.stringContaining(picture.id) });
  expect((await findImage(author, file))?.bytes.length).toBeGreaterThan(0);
});

test("what is younger, or was put back, stays", async () => {
  const [young, back] = [await buildSource(), await buildSource()];
  await throwAwayBefore(29, { kind: "source", id: young.id });
  await throwAwayBefore(40, { kind: "source", id: back.id });
  requireValue(await putBack(author, { kind: "source", id: back.id }));
  await remove();
  for (const { id } of [young, back])
    expect(await database.studio.$count(sources, eq(sources.id, id))).toBe(1);
});

test("what was recorded for good stays in the trash, which says so, and can still be put back", async () => {
  const person = await buildPerson();
  const quote = await buildQuote({
    speaker: { kind: "person", personId: person.id, roleId: null },
  });
  const brief = await buildBrief({ blocks: [citeQuote(quote)] });
  const { sourceId } = await buildCapture();
  const things: ThrownAway[] = [
    { kind: "brief", id: brief.briefId },
    { kind: "quote", id: quote.id },
    { kind: "person", id: person.id },
    { kind: "source", id: sourceId },
  ];
  for (const thing of things) await throwAwayBefore(50, thing);
  await remove();
  await remove();
  const lines = (await listTrash(author))?.lines ?? [];
  for (const { id } of things) expect(lines.find((line) => line.id === id)?.removedAt).toBeNull();
  expect(await actsOn({ kind: "person", id: person.id })).toContain("trash.keep");
  const whole = things.filter(({ kind }) => kind === "person" || kind === "source");
  for (const thing of whole) requireValue(await putBack(author, thing));
});

test("a picture that is uploaded again is taken out of the trash", async () => {
  const file = { bytes: await drawPage("twice"), fileName: "twice.png" };
  const { id } = requireValue(await uploadImage(author, file));
  await throwAwayBefore(31, { kind: "media", id });
  const [again] = await Promise.all([
    uploadImage(author, file),
    remove().then(async () => await handleEraseJobs()),
  ]);
  const kept = requireValue(again);
  expect(await database.studio.$count(media, eq(media.id, kept.id))).toBe(1);
  expect((await findImage(author, kept.url.split("/").at(-1) ?? ""))?.bytes.length).toBeGreaterThan(
    0,
  );
  const { rows } = await database.studio.execute(
    sql`select from trash where thing_id = ${kept.id}`,
  );
  expect(rows).toEqual([]);
});
