import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { citationChecks } from "#db/schema/citation-checks.ts";
import type { StaffActor } from "#domain/auth/actor.ts";
import { waived } from "#domain/richtext/build.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  type BuiltBrief,
  buildBrief,
  buildPublishedBrief,
  buildSave,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { listDraftItems, nameItem, signOffDraft } from "#tests/factories/checks.ts";
import { buildThread } from "#tests/factories/comments.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { startThread } from "../comments/commands-threads.ts";
import { checkCitation, takeBackCheck } from "./commands-checks.ts";
import { findCheckView } from "./queries-checks.ts";

let database: TestDatabase;
let author: StaffActor;
let editor: StaffActor;
let statistic: Awaited<ReturnType<typeof buildStatistic>>;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Ada Author" });
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
  await buildStaff({ name: "Otto Editor", roles: ["editor"] });
  statistic = await buildStatistic();
});
afterAll(async () => await database.close());

const say = (before: string, after = " in 2023.") => write(before, citeStatistic(statistic), after);
const build = async (document = say("Trade came to ")) => await buildBrief({ author, document });

async function check(
  by: StaffActor,
  { briefId }: Pick<BuiltBrief, "briefId">,
  ask: { outcome?: "stands" | "does_not_stand" | "comment"; remark?: string } = {},
) {
  const [item] = await listDraftItems(briefId);
  if (!item) throw new Error("Nothing is cited.");
  return await checkCitation(by, { ...nameItem(briefId, item), outcome: "stands", ...ask });
}

const standingOf = async ({ briefId }: Pick<BuiltBrief, "briefId">) =>
  (await listDraftItems(briefId))[0]?.decision?.outcome ?? "open";
const code = (name: string) => ({ ok: false, problems: [{ code: name }] });

describe("a check", () => {
  test("is kept with who, when and of what, in one audit row", async () => {
    const brief = await build();
    const { checkId } = requireValue(await check(editor, brief));
    const [row] = await studioDb()
      .select()
      .from(citationChecks)
      .where(eq(citationChecks.id, checkId));
    const [item] = await listDraftItems(brief.briefId);
    expect(row).toMatchObject({
      briefId: brief.briefId,
      subject: "citation",
      revision: brief.revision,
      nodeId: item?.claim.nodeId,
      outcome: "stands",
      isOwn: false,
      checkedBy: editor.id,
    });
    expect(row?.fingerprint.toString("hex")).toBe(item?.fingerprint);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "citation.check",
      thing: "draft",
      thingId: brief.briefId,
      detail: { checkId, outcome: "stands" },
    });
  });

  test("holds while what was looked at is the same, and not where its sentence changed", async () => {
    const brief = await build();
    requireValue(await check(editor, brief));
    const { revision } = await buildSave(
      brief,
      say("They met. Trade came to ", " in 2023. It grew."),
    );
    expect(await standingOf(brief)).toBe("stands");
    await buildSave({ ...brief, revision }, say("Trade never came to "));
    expect(await standingOf(brief)).toBe("open");
  });

  test("is refused in words where that has changed since the page was opened", async () => {
    const brief = await build();
    const [seen] = await listDraftItems(brief.briefId);
    await buildSave(brief, say("Trade fell to "));
    if (!seen) throw new Error("Nothing is cited.");
    const named = nameItem(brief.briefId, seen);
    expect(await checkCitation(editor, { ...named, outcome: "stands" })).toEqual(
      code("checks.changed"),
    );
    expect(await standingOf(brief)).toBe("open");
  });

  test("that something doesn't stand says why, and the newest decides", async () => {
    const brief = await build();
    expect(await check(editor, brief, { outcome: "does_not_stand", remark: " " })).toMatchObject({
      problems: [{ code: "checks.remarkMissing", field: "remark" }],
    });
    const refused = { outcome: "does_not_stand" as const, remark: "It says 45." };
    requireValue(await check(editor, brief, refused));
    expect(await standingOf(brief)).toBe("does_not_stand");
    requireValue(await check(editor, brief));
    requireValue(await check(author, brief, { outcome: "comment", remark: "Thanks." }));
    expect(await standingOf(brief)).toBe("stands");
  });

  test("is taken back by who made it alone, once, and what held before holds again", async () => {
    const brief = await build();
    const refused = { outcome: "does_not_stand" as const, remark: "It says 45." };
    requireValue(await check(editor, brief, refused));
    const { checkId } = requireValue(await check(editor, brief));
    expect(await takeBackCheck(author, { checkId })).toEqual(code("thing.notFound"));
    requireValue(await takeBackCheck(editor, { checkId }));
    expect(await standingOf(brief)).toBe("does_not_stand");
    expect(await takeBackCheck(editor, { checkId })).toEqual(code("thing.notFound"));
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "citation.take-back",
      detail: { takesBack: checkId },
    });
  });
});

describe("who may check", () => {
  test("is not who wrote it, but who changed its sentence has written it", async () => {
    const brief = await build();
    expect(await check(author, brief)).toEqual(code("checks.ownWords"));
    await buildSave({ ...brief, author: editor }, say("Trade came to almost "));
    expect(await check(editor, brief)).toEqual(code("checks.ownWords"));
    expect((await check(author, brief)).ok).toBe(true);
  });

  test("is no moderator, and of a waiver an editor who didn't write it", async () => {
    const moderator = await buildStaff({ roles: ["moderator"] });
    expect(await check(moderator, await build())).toEqual(code("auth.notAllowed"));
    const brief = await build(write("It is called ", waived({ reason: "A title." }, "1984"), "."));
    const other = await buildStaff();
    expect(await check(other, brief)).toEqual(code("checks.waiverOfEditors"));
    expect(await check(other, brief, { outcome: "comment", remark: "Is it?" })).toMatchObject({
      ok: true,
    });
    requireValue(await check(editor, brief));
    expect(await standingOf(brief)).toBe("stands");
  });
});

test("the page shows each place with its sentence, its evidence, who wrote it and what was said of it", async () => {
  const document = say("They met. Trade came to ");
  const brief = await build(document);
  requireValue(await check(editor, brief, { outcome: "does_not_stand", remark: "It says 45." }));
  const view = requireValue(await findCheckView(author, brief.briefId, null));
  expect(view).toMatchObject({ revision: brief.revision, version: null, isSoleEditor: false });
  expect(view.items).toMatchObject([
    {
      subject: "citation",
      text: {
        before: "Trade came to ",
        words: "46.5\u00a0billion\u00a0dollars",
        after: " in 2023.",
      },
      entry: { kind: "statistic", statisticId: statistic.statisticId },
      writer: "Ada Author",
      standing: "does_not_stand",
      notMine: "own",
      notes: [
        { outcome: "does_not_stand", remark: "It says 45.", by: "Edda Editor", isMine: false },
      ],
    },
  ]);
  await buildSave(
    brief,
    JSON.parse(JSON.stringify(document).replace("Trade came to", "Trade fell to")),
  );
  const after = requireValue(await findCheckView(editor, brief.briefId, null));
  expect(after.items).toMatchObject([
    { standing: "open", notMine: null, notes: [{ remark: "It says 45.", isEarlier: true }] },
  ]);
  const moderator = await buildStaff({ roles: ["moderator"] });
  expect(requireValue(await findCheckView(moderator, brief.briefId, null)).items).toMatchObject([
    { notMine: "role" },
  ]);
});

test("what was signed off for one version needs nobody's look for the next", async () => {
  const published = await buildPublishedBrief({ author, editor, document: say("Trade came to ") });
  await buildSave(published, say("They met. Trade came to ", " in 2023. It grew."));
  expect(await standingOf(published)).toBe("stands");
  await signOffDraft(editor, published.briefId);
});

test("a comment from there is a thread on the cited words, told with whatever is said of words around them", async () => {
  const brief = await build();
  const { briefId } = brief;
  const [item] = requireValue(await findCheckView(editor, briefId, null)).items;
  const place = requireValue({ ok: true, value: item?.commentOn ?? null });
  requireValue(await startThread(editor, { briefId, place, body: "Of goods alone?" }));
  await buildThread(author, { briefId, words: "came to \ufffc in" });
  await buildThread(author, { briefId, words: "Trade" });
  await buildThread(author, { briefId });
  const { items, staff } = requireValue(await findCheckView(author, briefId, null));
  expect(items[0]?.threads.map(({ words }) => words)).toEqual([
    "came to 46.5\u00a0billion\u00a0dollars in",
    "46.5\u00a0billion\u00a0dollars",
  ]);
  expect(staff).toContain("Otto Editor");
});
