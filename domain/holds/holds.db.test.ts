import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { readBytes } from "#domain/capture/store.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { uploadImage } from "#domain/media/commands.ts";
import { readImage } from "#domain/media/store.ts";
import { destroyIdentity } from "#domain/quotes/commands-identities.ts";
import { eraseRedacted } from "#domain/redactions/commands.ts";
import { image, paragraph } from "#domain/richtext/build.ts";
import { removeTrashed } from "#domain/trash/commands-remove.ts";
import { putBack, throwAway } from "#domain/trash/commands-trash.ts";
import { listTrash } from "#domain/trash/queries-trash.ts";
import type { ThrownAway } from "#domain/trash/view-trash.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { connectAsOwner } from "#tests/factories/backups.ts";
import {
  buildBrief,
  buildDocument,
  buildPublishedBrief,
  buildSave,
  citeQuote,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildPerson } from "#tests/factories/people.ts";
import { drawPage, handleEraseJobs } from "#tests/factories/pictures.ts";
import { buildQuote, findSpan, quotedWords } from "#tests/factories/quotes.ts";
import { buildRedactors } from "#tests/factories/redactions.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildDerivation,
  buildReckoned,
  buildSeries,
  buildStatistic,
  reportedWords,
} from "#tests/factories/statistics.ts";
import { constraintOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { liftHold, placeHold } from "./commands-holds.ts";
import { listHolds, listHoldsOn } from "./queries-holds.ts";
import type { HeldThing } from "./view-holds.ts";

let database: TestDatabase;
let author: TestStaff;
let admin: TestStaff;
let tryRedact: Awaited<ReturnType<typeof buildRedactors>>["tryRedact"];
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  ({ admin, tryRedact } = await buildRedactors());
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const said = { legalBasis: "Order 1/24 of the district court", remark: "Until the trial." };
const place = async (on: HeldThing) => requireValue(await placeHold(admin, { on, ...said })).holdId;
const lift = async (holdId: string) =>
  requireValue(await liftHold(admin, { holdId, reason: "The trial is over." }));
const held = { ok: false, problems: [{ code: "holds.standing" }] };

afterEach(async () => {
  for (const { id, end } of (await listHolds(admin)) ?? []) if (end === null) await lift(id);
});

/** As if it had been thrown away long ago. */
async function throwAwayBefore(thing: ThrownAway): Promise<void> {
  requireValue(await throwAway(author, thing));
  const owner = await connectAsOwner(database.url);
  await owner.query("update trash set trashed_at = '2020-01-01' where thing_id = $1", [thing.id]);
  await owner.end();
}

const remove = async () => requireValue(await removeTrashed(systemActor));
const isInTrash = async ({ id }: ThrownAway) =>
  ((await listTrash(author))?.lines ?? []).some((line) => line.id === id);

describe("while a hold stands", () => {
  test("on everything, the trash removes nothing; afterwards it does", async () => {
    const things: ThrownAway[] = [
      { kind: "source", id: (await buildSource()).id },
      { kind: "person", id: (await buildPerson({ names: { en: "Held" }, roles: [] })).id },
    ];
    for (const thing of things) await throwAwayBefore(thing);
    const holdId = await place(null);
    await remove();
    for (const thing of things) expect(await isInTrash(thing)).toBe(true);
    expect((await listTrash(author))?.lines.every(({ isHeld }) => isHeld)).toBe(true);
    const erase = database.studio.execute(sql`delete from people where id = ${things[1]?.id}`);
    expect(await constraintOf(erase)).toBe("legal_hold_stands");
    await lift(holdId);
    await remove();
    for (const thing of things) expect(await isInTrash(thing)).toBe(false);
  });

  test("on a source, that source stays, and others go", async () => {
    const [kept, gone] = [await buildSource(), await buildSource()];
    for (const { id } of [kept, gone]) await throwAwayBefore({ kind: "source", id });
    await place({ kind: "source", id: kept.id });
    await remove();
    expect(await isInTrash({ kind: "source", id: kept.id })).toBe(true);
    expect(await isInTrash({ kind: "source", id: gone.id })).toBe(false);
    requireValue(await putBack(author, { kind: "source", id: kept.id }));
  });

  test("on a brief, a picture that its saves have shown stays", async () => {
    const file = { bytes: await drawPage("once"), fileName: "once.png" };
    const { id, url } = requireValue(await uploadImage(author, file));
    const built = await buildBrief({ blocks: [image({ mediaId: id, alt: "A map" })] });
    await buildSave(built, await buildDocument());
    await throwAwayBefore({ kind: "media", id });
    const holdId = await place({ kind: "brief", id: built.briefId });
    await remove();
    expect(await isInTrash({ kind: "media", id })).toBe(true);
    await lift(holdId);
    await remove();
    expect(await isInTrash({ kind: "media", id })).toBe(false);
    const [sha256 = ""] = (url.split("/").at(-1) ?? "").split(".");
    expect(await handleEraseJobs()).toContain(sha256);
    expect(await readImage(Buffer.from(sha256, "hex"))).toBeNull();
  });

  test("nothing of it is redacted, and nothing is half redacted", async () => {
    const { captureId, sourceId, textLayerId } = await buildCapture();
    const passage = { textLayerId, ...findSpan(quotedWords) };
    const quote = await buildQuote({ passage });
    const { briefId } = await buildPublishedBrief({ blocks: [citeQuote(quote)] });
    const passageId = quote.wordings[0]?.witnesses[0]?.passage.id ?? "";
    for (const on of [
      null,
      { kind: "source", id: sourceId },
      { kind: "brief", id: briefId },
    ] as const) {
      const holdId = await place(on);
      expect(await tryRedact({ kind: "capture", captureId })).toEqual(held);
      expect(await tryRedact({ kind: "passage", passageId })).toEqual(held);
      await lift(holdId);
    }
    const { rows } = await database.studio.execute(sql`select from redactions`);
    expect(rows).toEqual([]);
    await place({ kind: "source", id: (await buildSource()).id });
    expect(await tryRedact({ kind: "capture", captureId })).toMatchObject({ ok: true });
  });

  test("on a brief, what its figures were read from is kept: their inputs too, and of its quotes every place", async () => {
    const buildRead = async (value = "46.5") => {
      const { captureId, textLayerId } = await buildCapture();
      const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
      return { captureId, value: { value, origin } };
    };
    const [cited, input, other] = [await buildRead(), await buildRead("44"), await buildRead()];
    const target = { kind: "series" as const, seriesId: (await buildSeries()).id };
    const statistic = await buildStatistic({ target, value: cited.value });
    const earlier = await buildStatistic({ target, period: "2022", value: input.value });
    await buildStatistic({ value: other.value });
    const { runId } = await buildDerivation({
      vintageIds: [statistic.vintageId, earlier.vintageId],
    });
    const quoted = await buildCapture();
    const quote = await buildQuote({
      passage: { textLayerId: quoted.textLayerId, ...findSpan(quotedWords) },
    });
    const reckoned = await buildReckoned({ runId });
    const figures = paragraph(citeStatistic(statistic), " and ", citeStatistic(reckoned));
    const { briefId } = await buildBrief({ blocks: [figures, citeQuote(quote)] });
    await place({ kind: "brief", id: briefId });
    for (const { captureId } of [cited, input, quoted])
      expect(await tryRedact({ kind: "capture", captureId })).toEqual(held);
    const { captureId } = other;
    expect(await tryRedact({ kind: "capture", captureId })).toMatchObject({ ok: true });
  });

  test("files of what was redacted before wait until it is lifted, which asks for them again", async () => {
    const { captureId, sourceId } = await buildCapture();
    const { redactionId } = requireValue(await tryRedact({ kind: "capture", captureId }));
    const holdId = await place({ kind: "source", id: sourceId });
    expect(await eraseRedacted(systemActor, { redactionId })).toEqual(held);
    // The job that asked is over.
    await database.studio.execute(sql`delete from pgboss.job where name = 'erase-redacted'`);
    const { rows: files } = await database.studio.execute<{ hex: string }>(sql`
      select encode(sha256, 'hex') as hex from redacted_places where redaction_id = ${redactionId} and place = 'captures'`);
    const sha256 = Buffer.from(files[0]?.hex ?? "", "hex");
    expect(await readBytes(sha256)).not.toBeNull();
    await lift(holdId);
    const { rows: jobs } = await database.studio.execute(sql`
      select from pgboss.job where name = 'erase-redacted' and data ->> 'redactionId' = ${redactionId}`);
    expect(jobs).toHaveLength(1);
    requireValue(await eraseRedacted(systemActor, { redactionId }));
    expect(await readBytes(sha256)).toBeNull();
  });

  test("no identity of who said what is held is destroyed", async () => {
    const voucher = await buildStaff();
    const { sourceId, textLayerId } = await buildCapture();
    const quote = await buildQuote(
      {
        passage: { textLayerId, ...findSpan(quotedWords) },
        speaker: {
          ...{ kind: "withheld", description: "An official", reason: "They would be dismissed." },
          ...{ voucherId: voucher.id, identity: "Ann Doe" },
        },
      },
      voucher,
    );
    const { speaker } = quote.state;
    if (speaker.kind !== "withheld") throw new Error("The speaker isn't withheld.");
    const act = { withheldSpeakerId: speaker.withheldSpeakerId, reason: "They asked for it." };
    const holdId = await place({ kind: "source", id: sourceId });
    expect(await destroyIdentity(voucher, act)).toEqual(held);
    await lift(holdId);
    expect(await destroyIdentity(voucher, act)).toMatchObject({ ok: true });
  });
});

describe("a hold", () => {
  test("is placed and lifted by admins in person, is listed with its basis, and is in the trail", async () => {
    const { id } = await buildSource({ title: "Kept by order" });
    const on = { kind: "source", id } as const;
    for (const actor of [publicActor, systemActor, author])
      expect(await placeHold(actor, { on, ...said })).toMatchObject({ ok: false });
    const holdId = await place(on);
    for (const actor of [publicActor, systemActor, author])
      expect(await liftHold(actor, { holdId, reason: "No." })).toMatchObject({ ok: false });
    const shown = { id: holdId, on: { kind: "source", title: "Kept by order" }, ...said };
    expect(await listHoldsOn(author, on)).toMatchObject([shown]);
    expect(await listHoldsOn(author, { kind: "brief", id })).toEqual([]);
    expect(await listHolds(publicActor)).toBeNull();
    await lift(holdId);
    expect(await liftHold(admin, { holdId, reason: "Again." })).toMatchObject({
      problems: [{ code: "holds.lifted" }],
    });
    expect(await listHoldsOn(author, on)).toEqual([]);
    expect((await listHolds(author))?.find((hold) => hold.id === holdId)?.end).toMatchObject({
      reason: "The trial is over.",
    });
    const acts = (await listAuditRows()).filter(({ thingId }) => thingId === id);
    expect(acts.map(({ action }) => action).slice(-2)).toEqual(["hold.place", "hold.lift"]);
  });

  test("needs a basis, and a thing that is there", async () => {
    const empty = await placeHold(admin, { on: null, legalBasis: " ", remark: "Why" });
    expect(empty).toMatchObject({ problems: [{ field: "legalBasis" }] });
    const missing = { kind: "brief", id: "01900000-0000-7000-8000-000000000000" } as const;
    expect(await placeHold(admin, { on: missing, ...said })).toMatchObject({
      problems: [{ code: "thing.notFound" }],
    });
  });

  test("and a deletion at once: the hold stands over what is there, or what was there is wholly gone", async () => {
    for (let round = 0; round < 6; round += 1) {
      const { captureId } = await buildCapture();
      const [holdId, redacted] = await Promise.all([
        place(null),
        tryRedact({ kind: "capture", captureId }),
      ]);
      if (!redacted.ok) expect(redacted).toEqual(held);
      expect(await tryRedact({ kind: "capture", captureId })).toMatchObject({ ok: false });
      await lift(holdId);
    }
  });
});
