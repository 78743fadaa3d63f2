import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import type { StaffActor } from "#domain/auth/actor.ts";
import { rerunDerivation } from "#domain/indicators/commands-derivations.ts";
import { bulletList, chart, orderedList, paragraph } from "#domain/richtext/build.ts";
import {
  buildBrief,
  buildPublishedBrief,
  buildSave,
  buildSubmittedBrief,
  buildSubmittedSave,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { write, writeBlocks } from "#tests/factories/drafts.ts";
import { handleNoticeJobs, listNoticeRows } from "#tests/factories/notices.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildGrowth, buildRevision, buildStatistic } from "#tests/factories/statistics.ts";
import { listVersionRows, readBrief, readContent } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { resolveNotice } from "../commands-notices.ts";
import { publishBrief } from "../commands-publish.ts";
import { publishRevised, takeRevised } from "./commands-revised.ts";
import { findRevised } from "./queries-revised.ts";

let database: TestDatabase;
let author: StaffActor;
let editor: StaffActor;
let otherEditor: StaffActor;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Ada Author" });
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
  otherEditor = await buildStaff({ name: "Otto Editor", roles: ["editor"] });
});
afterAll(async () => await database.close());

type Statistic = Awaited<ReturnType<typeof buildStatistic>>;

const say = (statistic: Statistic, before = "Trade came to ", words?: string) =>
  write(before, citeStatistic(statistic, words === undefined ? {} : { words }), " in 2023.");

const publish = async (document: ReturnType<typeof write>) =>
  await buildPublishedBrief({ author, editor, document });

async function list(by: StaffActor, statisticId: string) {
  const found = await findRevised(by, statisticId);
  if (!found) throw new Error("It was never revised.");
  return found;
}

async function find(by: StaffActor, statisticId: string, briefId: string) {
  const one = (await list(by, statisticId)).briefs.find((row) => row.briefId === briefId);
  if (!one) throw new Error("The brief isn't among them.");
  return one;
}

async function take(by: StaffActor, statisticId: string, briefId: string) {
  const { revision } = await find(by, statisticId, briefId);
  return await takeRevised(by, { briefId, revision, statisticId });
}

async function listChecks(briefId: string, revision: number): Promise<unknown[]> {
  const { rows } = await studioDb().execute(
    sql`select id from citation_checks where brief_id = ${briefId} and revision = ${revision}`,
  );
  return rows;
}

const runsOf = (rows: Awaited<ReturnType<typeof find>>["rows"]) =>
  rows.flatMap(({ runs }) =>
    runs.flatMap(({ state, tokens }) =>
      state === "same" ? [] : [`${state} ${tokens.map(({ text }) => text.trim()).join(" ")}`],
    ),
  );

describe("a figure that its source revised", () => {
  test("is shown in every brief that gives it, before and after, taken by one and published by another, a version each", async () => {
    const statistic = await buildStatistic();
    const { statisticId } = statistic;
    const briefs = [];
    for (const place of ["Turnover was ", "It came to ", "They counted "])
      briefs.push(await publish(say(statistic, place)));
    const untouched = await publish(say(await buildStatistic()));
    await buildRevision(statisticId);
    await handleNoticeJobs();

    const found = await list(author, statisticId);
    expect(found).toMatchObject({ cause: "source_revised", hasMore: false });
    expect(found.was).toContain("46.5");
    expect(found.now).toContain("47");
    expect(found.briefs.map(({ briefId }) => briefId).sort()).toEqual(
      briefs.map(({ briefId }) => briefId).sort(),
    );
    for (const one of found.briefs) {
      expect(one).toMatchObject({ step: "take", blocking: 0 });
      expect(runsOf(one.rows)).toEqual([
        expect.stringMatching(/^removed .*46\.5/),
        expect.stringMatching(/^added .*47/),
      ]);
    }

    for (const { briefId } of briefs)
      expect(await take(author, statisticId, briefId)).toMatchObject({
        ok: true,
        value: { isSubmitted: true },
      });
    const waiting = await list(otherEditor, statisticId);
    for (const one of waiting.briefs) {
      expect(one).toMatchObject({
        step: "approve",
        changeClass: "update",
        isOwn: false,
        by: "Ada Author",
      });
      const { briefId, revision } = one;
      const ask = { changeClass: "update" as const, note: "The source revised it." };
      expect(
        await publishRevised(otherEditor, { briefId, revision, statisticId, ...ask }),
      ).toMatchObject({
        ok: true,
        value: { n: 2 },
      });
      expect(await listNoticeRows(briefId)).toEqual([]);
    }
    for (const built of briefs) {
      const content = await readContent({ ...built, n: 2 });
      expect(content.citations.map(({ printed }) => printed)).toEqual([
        expect.stringContaining("47"),
      ]);
      expect(content.brief).toMatchObject({
        changeClass: "update",
        note: "The source revised it.",
        checkedBy: [{ name: "Otto Editor" }],
      });
    }
    expect((await list(author, statisticId)).briefs).toEqual([]);
    expect(await listVersionRows(untouched.briefId)).toHaveLength(1);
  });

  test("takes the place of a writer's words that don't say the new value, and is drawn by a chart", async () => {
    const statistic = await buildStatistic();
    const { statisticId, vintageId } = statistic;
    const document = writeBlocks(
      paragraph("It was ", citeStatistic(statistic, { words: "46.5 billion dollars" }), "."),
      chart({ title: "Trade", points: [[statisticId, vintageId]] }),
    );
    const { briefId } = await publish(document);
    const revision = await buildRevision(statisticId);
    const one = await find(author, statisticId, briefId);
    expect(one.droppedWords).toEqual(["46.5 billion dollars"]);
    expect(one.rows.map(({ block }) => block.kind)).toEqual(["paragraph", "chart"]);
    requireValue(await take(author, statisticId, briefId));
    const taken = await find(otherEditor, statisticId, briefId);
    requireValue(
      await publishRevised(otherEditor, {
        briefId,
        statisticId,
        revision: taken.revision,
        changeClass: "update",
        note: "Revised.",
      }),
    );
    const [, second] = await listVersionRows(briefId);
    expect(second?.canonical).toContain(revision.vintageId);
    expect(second?.canonical).not.toContain(vintageId);
  });

  test("comes with arithmetic that was made with it, once that has been run again", async () => {
    const { run, later } = await buildGrowth();
    const { briefId } = await publish(write("It grew by ", citeRun(run), "."));
    await buildRevision(later.statisticId);
    expect(await find(author, later.statisticId, briefId)).toMatchObject({
      step: "byHand",
      byHand: "needsRun",
    });
    const { derivationId } = run;
    requireValue(await rerunDerivation(author, { derivationId }));
    expect(await take(author, later.statisticId, briefId)).toMatchObject({
      ok: true,
      value: { isSubmitted: true },
    });
    expect(await find(otherEditor, later.statisticId, briefId)).toMatchObject({ step: "approve" });
  });

  test("is left to the editor where the draft says what readers don’t see, were it only a list that is numbered now: nobody’s words come in with it", async () => {
    const statistic = await buildStatistic();
    const { statisticId } = statistic;
    const cite = () => citeStatistic(statistic);
    const published = await publish(writeBlocks(bulletList(["It was ", cite(), "."])));
    const never = await buildBrief({ author, document: say(statistic) });
    const revision = await buildSave(
      { ...published, author: otherEditor },
      writeBlocks(orderedList(["It was ", cite(), "."])),
    );
    await buildRevision(statisticId);
    for (const { briefId } of [published, never])
      expect(await find(author, statisticId, briefId)).toMatchObject({
        step: "byHand",
        byHand: "saysMore",
      });
    const { briefId } = published;
    expect(
      await takeRevised(author, { briefId, revision: revision.revision, statisticId }),
    ).toMatchObject({ problems: [{ code: "briefs.saysMore" }] });
    expect(await readBrief(briefId)).toMatchObject({ state: "published" });
  });

  test("says why somebody has kept the old value", async () => {
    const statistic = await buildStatistic();
    const { briefId } = await publish(say(statistic));
    await buildRevision(statistic.statisticId);
    await handleNoticeJobs();
    const [notice] = await listNoticeRows(briefId);
    const decision = { noticeId: notice?.id ?? "", decision: "dismissed" as const };
    requireValue(await resolveNotice(author, { ...decision, reason: "It is what was said then." }));
    expect(await find(author, statistic.statisticId, briefId)).toMatchObject({
      keptBecause: "It is what was said then.",
    });
  });
});

describe("a figure that was our error", () => {
  test("is published as a correction alone, which says what was wrong and what is right", async () => {
    const statistic = await buildStatistic();
    const { statisticId } = statistic;
    const { briefId } = await publish(say(statistic));
    await buildRevision(statisticId, { cause: "our_error", value: { note: "Misread." } });
    requireValue(await take(author, statisticId, briefId));
    const { revision, changeClass } = await find(otherEditor, statisticId, briefId);
    expect(changeClass).toBe("correction");
    const ask = { briefId, revision, statisticId, note: "We misread it." };
    expect(await publishRevised(otherEditor, { ...ask, changeClass: "update" })).toMatchObject({
      problems: [{ code: "briefs.classTooMild" }],
    });
    expect(await listChecks(briefId, revision), "nothing of the try stays").toEqual([]);
    const correction = { ...ask, changeClass: "correction" as const, wasWrong: "We said 46.5." };
    expect(await publishRevised(otherEditor, correction)).toMatchObject({
      problems: [{ code: "briefs.correctionMissing", field: "isRight" }],
    });
    expect(
      await publishRevised(otherEditor, { ...correction, isRight: "It is 47." }),
    ).toMatchObject({ ok: true });
  });
});

describe("nobody", () => {
  test("publishes what they took themselves, where there is somebody else", async () => {
    const statistic = await buildStatistic();
    const { briefId } = await publish(say(statistic));
    await buildRevision(statistic.statisticId);
    requireValue(await take(editor, statistic.statisticId, briefId));
    const { revision, isOwn } = await find(editor, statistic.statisticId, briefId);
    expect(isOwn).toBe(true);
    const { statisticId } = statistic;
    const ask = {
      ...{ briefId, revision, statisticId },
      ...{ changeClass: "update" as const, note: "Revised." },
    };
    expect(await publishRevised(editor, ask)).toMatchObject({
      problems: [{ code: "checks.ownWords" }],
    });
    expect(await find(otherEditor, statistic.statisticId, briefId)).toMatchObject({ isOwn: false });
    expect((await publishRevised(otherEditor, ask)).ok).toBe(true);
  });

  test("publishes a draft that has moved on since they saw it, or takes a value into one", async () => {
    const statistic = await buildStatistic();
    const published = await publish(say(statistic));
    const { briefId, revision } = published;
    await buildRevision(statistic.statisticId);
    await buildSave(published, say(statistic, "By now it says "));
    const { statisticId } = statistic;
    expect(await takeRevised(author, { briefId, revision, statisticId })).toMatchObject({
      problems: [{ code: "briefs.draftMoved" }],
    });
    expect(
      await publishRevised(otherEditor, { briefId, revision, statisticId, changeClass: "update" }),
    ).toMatchObject({ problems: [{ code: "briefs.draftMoved" }] });
  });

  test("changes a draft that is under review, or takes a value that it has", async () => {
    const statistic = await buildStatistic();
    const { statisticId } = statistic;
    const published = await publish(say(statistic));
    const { briefId } = published;
    const saved = await buildSubmittedSave(published, say(statistic, "Reworded: "));
    await buildRevision(statisticId);
    expect(await find(author, statisticId, briefId)).toMatchObject({
      step: "byHand",
      byHand: "inReview",
    });
    expect(
      await takeRevised(author, { briefId, revision: saved.revision, statisticId }),
    ).toMatchObject({ problems: [{ code: "briefs.alreadyInReview" }] });
    const other = await publish(say(await buildStatistic()));
    expect(
      await takeRevised(author, { briefId: other.briefId, revision: other.revision, statisticId }),
    ).toMatchObject({ problems: [{ code: "briefs.nothingToTake" }] });
  });

  test("signs off with it what the page doesn't show: a citation that was published unchecked", async () => {
    const [statistic, other] = [await buildStatistic(), await buildStatistic()];
    const { statisticId } = statistic;
    const document = writeBlocks(
      paragraph("It was ", citeStatistic(statistic), "."),
      paragraph("Others had ", citeStatistic(other), "."),
    );
    // Published by an editor alone, as a correction that can't wait.
    const published = await publish(say(other));
    const { briefId } = published;
    const saved = await buildSubmittedSave(published, document);
    const because = "It can’t wait.";
    const emergency = { changeClass: "correction" as const, aloneBecause: because };
    requireValue(
      await publishBrief(editor, {
        ...{ briefId, revision: saved.revision, note: "Corrected.", ...emergency },
        ...{ wasWrong: "It said something.", isRight: "It says something else." },
      }),
    );
    await buildRevision(statisticId);
    requireValue(await take(author, statisticId, briefId));
    const { revision } = await find(otherEditor, statisticId, briefId);
    const ask = {
      ...{ briefId, revision, statisticId },
      ...{ changeClass: "update" as const, note: "Revised." },
    };
    expect(await publishRevised(otherEditor, ask)).toMatchObject({
      ok: false,
      problems: [{ code: "checks.notSignedOff", values: { count: 1 } }, { code: "checks.open" }],
    });
    await signOffDraft(otherEditor, briefId);
    expect((await publishRevised(otherEditor, ask)).ok).toBe(true);
  });
});

test("A statistic that was never revised, or isn't there, has no such page", async () => {
  const { statisticId } = await buildStatistic();
  expect(await findRevised(author, statisticId)).toBeNull();
  expect(await findRevised(author, "no id")).toBeNull();
  await buildRevision(statisticId);
  expect(await findRevised({ kind: "public" }, statisticId)).toBeNull();
  expect(await findRevised(author, statisticId)).toMatchObject({ briefs: [] });
});

test("A brief in review that says anything else is published by itself", async () => {
  const statistic = await buildStatistic();
  const { statisticId } = statistic;
  const published = await publish(say(statistic));
  const { briefId } = published;
  const { vintageId } = await buildRevision(statisticId);
  const document = say({ ...statistic, vintageId }, "With a remark: ");
  const { revision } = await buildSubmittedSave(published, document);
  expect(await find(otherEditor, statisticId, briefId)).toMatchObject({
    step: "byHand",
    byHand: "reviewedApart",
  });
  const ask = { changeClass: "update" as const, note: "Revised." };
  expect(
    await publishRevised(otherEditor, { briefId, revision, statisticId, ...ask }),
  ).toMatchObject({ problems: [{ code: "briefs.saysMore" }] });
  const { briefId: other, revision: at } = await buildSubmittedBrief({ author });
  expect(
    await publishRevised(otherEditor, { briefId: other, revision: at, statisticId, ...ask }),
  ).toMatchObject({ ok: false });
});

test("What a brief gave is told of that brief, and every change since decides what it is filed as", async () => {
  const statistic = await buildStatistic();
  const { statisticId } = statistic;
  const { briefId } = await publish(say(statistic));
  await buildRevision(statisticId, { cause: "our_error", value: { note: "Misread." } });
  await buildRevision(statisticId, { after: 2, value: { value: "48" } });
  const { was } = await find(author, statisticId, briefId);
  expect(was).toContain("46.5");
  requireValue(await take(author, statisticId, briefId));
  const one = await find(otherEditor, statisticId, briefId);
  expect(one.changeClass).toBe("correction");
  expect(one.was).toContain("46.5");
});
