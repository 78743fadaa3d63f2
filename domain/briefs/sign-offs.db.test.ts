import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { versionSignOffs } from "#db/schema/citation-checks.ts";
import { staff } from "#db/schema/staff.ts";
import type { StaffActor } from "#domain/auth/actor.ts";
import {
  type BuiltVersion,
  buildPublishedBrief,
  buildSave,
  buildSubmittedBrief,
  buildSubmittedSave,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { listDraftItems, nameItem, signOffDraft } from "#tests/factories/checks.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { listVersionRows, readContent } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { checkCitation } from "./checks/commands-checks.ts";
import { findCheckView } from "./checks/queries-checks.ts";
import { publishBrief } from "./commands-publish.ts";
import { submitBrief } from "./commands-review.ts";
import { findWaiting } from "./news/queries-news.ts";
import { findPublishedBrief } from "./queries.ts";
import { listDesk } from "./queries-desk.ts";

let database: TestDatabase;
let author: StaffActor;
let editor: StaffActor;
let checker: StaffActor;
let statistic: Awaited<ReturnType<typeof buildStatistic>>;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Ada Author" });
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
  checker = await buildStaff({ name: "Otto Editor", roles: ["editor"] });
  statistic = await buildStatistic();
});
afterAll(async () => await database.close());

const first = { changeClass: "first" as const };
const say = (before: string) => write(before, citeStatistic(statistic), " in 2023.");
const submit = async () => await buildSubmittedBrief({ author, document: say("It came to ") });

async function check(
  by: StaffActor,
  briefId: string,
  outcome: "stands" | "does_not_stand" = "stands",
) {
  const [item] = await listDraftItems(briefId);
  if (!item) throw new Error("Nothing is cited.");
  return await checkCitation(by, { ...nameItem(briefId, item), outcome, remark: "It says 45." });
}

describe("publishing", () => {
  test("is refused while a citation isn't signed off, and says which", async () => {
    const { briefId, revision } = await submit();
    const [item] = await listDraftItems(briefId);
    expect(await publishBrief(editor, { briefId, revision, ...first })).toMatchObject({
      problems: [
        { code: "checks.notSignedOff", values: { count: 1 } },
        { code: "checks.open", field: item?.claim.nodeId },
      ],
    });
    requireValue(await check(checker, briefId));
    const published = requireValue(await publishBrief(editor, { briefId, revision, ...first }));
    const { brief } = await readContent(published);
    expect(brief.checkedBy).toEqual([{ name: "Otto Editor" }]);
    expect(brief).not.toHaveProperty("publishedAlone");
    const [version] = await listVersionRows(briefId);
    const signOffs = await studioDb()
      .select()
      .from(versionSignOffs)
      .where(eq(versionSignOffs.versionId, version?.id ?? ""));
    expect(signOffs).toMatchObject([{ subject: "citation", checkId: expect.any(String) }]);
  });

  test("is refused over what doesn't stand, until it is changed or checked anew", async () => {
    const { briefId, revision } = await submit();
    requireValue(await check(checker, briefId, "does_not_stand"));
    const publish = async () => await publishBrief(editor, { briefId, revision, ...first });
    expect(await publish()).toMatchObject({
      problems: [
        { code: "checks.dontStand" },
        { code: "checks.doesNotStand", values: { by: "Otto Editor", remark: "It says 45." } },
      ],
    });
    requireValue(await check(checker, briefId));
    expect((await publish()).ok).toBe(true);
  });

  test("and a check that it doesn't stand come one after the other", async () => {
    for (let round = 0; round < 5; round += 1) {
      const { briefId, revision } = await submit();
      await signOffDraft(checker, briefId);
      const [published, refused] = await Promise.all([
        publishBrief(editor, { briefId, revision, ...first }),
        check(checker, briefId, "does_not_stand"),
      ]);
      requireValue(refused);
      const [version] = await listVersionRows(briefId);
      expect(version !== undefined).toBe(published.ok);
      if (!published.ok) expect(published.problems[0]?.code).toBe("checks.dontStand");
    }
  });

  test("needs no second look at what is the same as in the version before", async () => {
    const version = await buildPublishedBrief({ author, editor, document: say("It came to ") });
    const { revision } = await buildSubmittedSave(
      version,
      write("They met. It came to ", citeStatistic(statistic), " in 2023."),
    );
    const ask = { changeClass: "clarification" as const, note: "When." };
    const { briefId } = version;
    const next = requireValue(await publishBrief(checker, { briefId, revision, ...ask }));
    expect((await readContent(next)).brief.checkedBy).toEqual([{ name: "Edda Editor" }]);
  });
});

const correct = {
  changeClass: "correction" as const,
  note: "The figure.",
  wasWrong: "Less.",
  isRight: "More.",
};

/** A correction that its only writer publishes. */
async function hurry(): Promise<BuiltVersion & { revision: number }> {
  const version = await buildPublishedBrief({ author, editor, document: say("It came to ") });
  const changed = { ...version, author: editor };
  const { revision } = await buildSave(changed, say("It fell to "));
  requireValue(await submitBrief(editor, { briefId: version.briefId, revision }));
  return { ...version, revision };
}

const secondCheckOf = async (slug: string) => (await findPublishedBrief(slug))?.secondCheck;

describe("in an emergency", () => {
  test("an editor publishes a correction alone with a reason, and nothing else", async () => {
    const { briefId, revision } = await hurry();
    const ask = { briefId, revision, ...correct };
    expect(await publishBrief(editor, ask)).toMatchObject({
      problems: [{ code: "briefs.fourEyes" }, { code: "checks.notSignedOff" }, {}],
    });
    const aloneBecause = "It endangers people.";
    const update = { ...ask, changeClass: "update" as const, aloneBecause };
    expect((await publishBrief(editor, update)).ok).toBe(false);
    const published = requireValue(await publishBrief(editor, { ...ask, aloneBecause }));
    const { brief } = await readContent(published);
    expect(brief.publishedAlone).toEqual({ kind: "emergency", because: aloneBecause });
    expect(brief.checkedBy).toEqual([]);
    const row = (await listVersionRows(briefId))[1];
    const waits = Number(row?.secondCheckDueAt) - Number(row?.publishedAt);
    expect(waits / 3_600_000).toBe(24);
    const toCheck = async (who: StaffActor) =>
      (await findWaiting(who))?.toCheck.filter((one) => one.briefId === briefId);
    expect(await toCheck(checker)).toMatchObject([{ second: { n: published.n }, open: 2 }]);
    expect(await toCheck(editor)).toEqual([]);
  });

  test("readers see that a second check is due until another has looked at all that nobody had", async () => {
    const { briefId, revision } = await hurry();
    const ask = { ...correct, aloneBecause: "It endangers people." };
    const { slug, n } = requireValue(await publishBrief(editor, { briefId, revision, ...ask }));
    expect(await secondCheckOf(slug)).toMatchObject({ doneAt: null, names: [] });
    expect((await listDesk(author))?.find(({ id }) => id === briefId)?.secondCheck).toMatchObject({
      n,
    });

    const view = requireValue(await findCheckView(checker, briefId, n));
    expect(view.items.map(({ subject, notMine }) => [subject, notMine])).toEqual([
      ["version", null],
      ["citation", null],
    ]);
    // The draft may have gone on: it is the version that is looked at.
    await buildSave({ ...view, author, briefId, slug }, write("All else."));
    for (const { nodeId, position, fingerprint } of view.items) {
      const item = { briefId, version: n, nodeId, position, fingerprint };
      expect(await checkCitation(editor, { ...item, outcome: "stands" })).toMatchObject({
        problems: [{ code: "checks.ownWords" }],
      });
      expect(await secondCheckOf(slug)).toMatchObject({ doneAt: null });
      requireValue(await checkCitation(checker, { ...item, outcome: "stands" }));
    }
    expect(await secondCheckOf(slug)).toMatchObject({
      doneAt: expect.any(String),
      names: ["Otto Editor"],
    });
    expect((await listDesk(author))?.find(({ id }) => id === briefId)?.secondCheck).toBeNull();
  });
});

test("a team with one editor signs off alone, and the page says so; not in an emergency, and not once there is another", async () => {
  await studioDb().update(staff).set({ state: "disabled" }).where(eq(staff.id, checker.id));
  const brief = await buildSubmittedBrief({ author: editor, document: say("It came to ") });
  const { briefId, revision } = brief;
  await signOffDraft(editor, briefId);
  const published = requireValue(await publishBrief(editor, { briefId, revision, ...first }));
  const { brief: head } = await readContent(published);
  expect(head).toMatchObject({ publishedAlone: { kind: "one_editor" }, checkedBy: [] });

  const version = { ...brief, ...published, editor };
  const { revision: next } = await buildSave(version, say("It rose to "));
  requireValue(await submitBrief(editor, { briefId, revision: next }));
  const ask = { ...correct, aloneBecause: "It can't wait." };
  expect(await publishBrief(editor, { briefId, revision: next, ...ask })).toMatchObject({
    problems: [{ code: "checks.noSecondPerson", field: "aloneBecause" }],
  });
  await signOffDraft(editor, briefId);
  await studioDb().update(staff).set({ state: "active" }).where(eq(staff.id, checker.id));
  expect(await publishBrief(checker, { briefId, revision: next, ...correct })).toMatchObject({
    problems: [{ code: "checks.notSignedOff" }, { code: "checks.open" }],
  });
});
