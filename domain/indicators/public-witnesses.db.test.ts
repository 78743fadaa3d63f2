import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sources } from "#db/schema/sources.ts";
import { statisticWitnesses } from "#db/schema/statistics.ts";
import { releaseSource } from "#domain/sources/commands.ts";
import { buildCitingBrief } from "#tests/factories/briefs.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { findSpan } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { insertAudit } from "#tests/factories/rows.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildRevision, buildStatistic, reportedWords } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { releaseStatistic } from "./commands-release.ts";
import { addStatisticWitness, removeStatisticWitness } from "./commands-witnesses.ts";
import { findPublicStatistic } from "./queries-public.ts";

let database: TestDatabase;
let author: TestStaff;
let editor: TestStaff;
let other: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
  editor = await buildStaff({ roles: ["editor"] });
  other = await buildStaff({ roles: ["editor"] });
});
afterAll(async () => await database.close());

/** Binds the words of another article to a statistic, as somebody; its source is public unless told. */
async function bind(
  statisticId: string,
  actor: TestStaff,
  { isPublic = true, ...source }: Parameters<typeof buildSource>[0] & { isPublic?: boolean } = {},
) {
  const made = await buildSource(source, author);
  if (isPublic) requireValue(await releaseSource(editor, made.id));
  const { textLayerId } = await buildCapture({ sourceId: made.id });
  const words = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
  const witness = requireValue(
    await addStatisticWitness(actor, {
      statisticId,
      words,
      unit: { kind: "currency", code: "USD" },
      value: { value: "46.5", scale: 9 },
    }),
  );
  return { ...witness, sourceId: made.id, sourceCode: made.code, words };
}

const read = async (code: string) => (await findPublicStatistic(code, "en"))?.view;
const readCodes = async (code: string) =>
  (await read(code))?.witnesses.map(({ source }) => source.code);
const countReadable = async (passageId: string) => {
  const { rows } = await database.public.execute(
    sql`select id from published_passages where id = ${passageId}`,
  );
  return rows.length;
};

test("further passages of a value are shown once somebody else than who bound them has released it", async () => {
  const { statisticId, code } = await buildStatistic({}, author);
  const first = await bind(statisticId, author);
  requireValue(await releaseStatistic(editor, statisticId));
  expect(await read(code)).toMatchObject({
    witnesses: [{ passageId: first.passageId, source: { code: first.sourceCode } }],
    independent: 2,
  });
  expect(await countReadable(first.passageId)).toBe(1);
  const own = await bind(statisticId, editor);
  expect(await releaseStatistic(editor, statisticId)).toEqual({
    ok: false,
    problems: [{ code: "release.secondPersonNeeded" }],
  });
  expect(await readCodes(code)).toEqual([first.sourceCode]);
  expect(await countReadable(own.passageId)).toBe(0);
  requireValue(await releaseStatistic(other, statisticId));
  expect(await readCodes(code)).toEqual([first.sourceCode, own.sourceCode]);
});

test("one that was bound to a value which a version cites waits for the next version, or a second person", async () => {
  const { statistic } = await buildCitingBrief();
  const { sourceCode } = await bind(statistic.statisticId, author);
  expect(await readCodes(statistic.code)).toEqual([]);
  requireValue(await releaseStatistic(editor, statistic.statisticId));
  expect(await readCodes(statistic.code)).toEqual([sourceCode]);
});

test("a source that isn't public, is withdrawn, or lies under an embargo isn't named", async () => {
  const { statisticId, code } = await buildStatistic({}, author);
  await bind(statisticId, author, { isPublic: false });
  const later = await bind(statisticId, author);
  requireValue(await releaseStatistic(editor, statisticId));
  expect(await readCodes(code)).toEqual([later.sourceCode]);
  const embargoUntil = new Date(Date.now() + 3_600_000);
  await database.studio.update(sources).set({ embargoUntil }).where(eq(sources.id, later.sourceId));
  expect(await read(code)).toMatchObject({ witnesses: [], independent: 1 });
});

test("one that was taken back is gone, and the page is made anew", async () => {
  const { statisticId, code } = await buildStatistic({}, author);
  const { words } = await bind(statisticId, author);
  requireValue(await releaseStatistic(editor, statisticId));
  const { textLayerId, start, end } = words;
  const change = async () => {
    const { rows } = await database.studio.execute<{ n: string | null }>(
      sql`select max(change)::text as n from tag_changes where tag = ${`statistic:${statisticId}`}`,
    );
    return rows[0]?.n;
  };
  const before = await change();
  requireValue(await removeStatisticWitness(author, { statisticId, textLayerId, start, end }));
  expect(await readCodes(code)).toEqual([]);
  expect(await change()).not.toBe(before);
});

test("those of one agency are one source, and those of an earlier value say so", async () => {
  const { statisticId, code, vintageId } = await buildStatistic({}, author);
  for (const _ of [1, 2]) await bind(statisticId, author, { independenceGroup: "agency" });
  requireValue(await releaseStatistic(editor, statisticId));
  expect((await read(code))?.independent).toBe(2);
  await buildRevision(statisticId, {}, author);
  requireValue(await releaseStatistic(editor, statisticId));
  expect(await read(code)).toMatchObject({
    witnesses: [{ vintageId, independenceGroup: "agency" }, { vintageId }],
    independent: 1,
  });
});

test("nobody says that a passage was bound before it was", async () => {
  const { statisticId, vintageId } = await buildStatistic({}, author);
  const { passageId } = await bind(statisticId, author);
  const row = { vintageId, passageId, n: 2, stands: false, createdAt: new Date(0) };
  await database.studio.transaction(async (tx) => {
    const [made] = await tx.insert(statisticWitnesses).values(row).returning();
    expect(made?.createdAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
    await insertAudit(tx);
  });
});
