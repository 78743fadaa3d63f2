import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { publicActor } from "#domain/auth/actor.ts";
import { withdrawStatistic } from "#domain/indicators/commands-withdraw.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { withdrawQuote } from "#domain/quotes/commands-release.ts";
import { brief, paragraph, statistic, waived } from "#domain/richtext/build.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  buildBrief,
  buildDocument,
  buildPublishedBrief,
  buildSave,
  buildSubmittedBrief,
  citeQuote,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { readDraft, write } from "#tests/factories/drafts.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildGrowth,
  buildReckoned,
  buildRevision,
  buildStatistic,
} from "#tests/factories/statistics.ts";
import { listVersionCitations, listVersionRows, readBrief } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { checkDraft } from "./check-draft.ts";
import { publishBrief } from "./commands-publish.ts";
import { returnBrief, submitBrief } from "./commands-review.ts";
import { previewDraft } from "./queries-desk.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const missingId = "01900000-0000-7000-8000-000000000000";
const first = { changeClass: "first" as const };

describe("sending to review", () => {
  test("says who sent it, leaves an audit row, and is done once", async () => {
    const { briefId, revision, author } = await buildSubmittedBrief();
    expect(await readBrief(briefId)).toMatchObject({ state: "in_review", submittedBy: author.id });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "brief.submit",
      thing: "brief",
      thingId: briefId,
      actorId: author.id,
    });
    expect(await submitBrief(author, { briefId, revision })).toEqual({
      ok: false,
      problems: [{ code: "briefs.alreadyInReview" }],
    });
  });

  test("is refused for a draft that has moved on, with where it stands", async () => {
    const built = await buildBrief();
    await buildSave(built, write("Later words."));
    const { briefId, revision, author } = built;
    expect(await submitBrief(author, { briefId, revision })).toEqual({
      ok: false,
      problems: [{ code: "briefs.draftMoved", values: { revision: revision + 1 } }],
    });
    expect(await readBrief(briefId)).toMatchObject({ state: "draft" });
  });

  test("is refused while something blocks, but not for a waiver that waits for its approval", async () => {
    const send = async (document: Parameters<typeof buildSave>[1]) => {
      const { briefId, revision, author } = await buildBrief({ document });
      return await submitBrief(author, { briefId, revision });
    };
    expect(await send(write("It came to 46.5 billion dollars, and to 44 billion."))).toMatchObject({
      problems: [{ code: "briefs.blocked", values: { count: 2 } }],
    });
    expect(
      await send(write(waived({ reason: "A part’s number." }, "Section 5 billion"))),
    ).toMatchObject({
      ok: true,
    });
    expect(await send(write(waived({ reason: " " }, "5 billion dollars")))).toMatchObject({
      problems: [{ code: "briefs.blocked" }],
    });
  });

  test("and taking it back leave the draft as it was", async () => {
    const { briefId, revision, author } = await buildSubmittedBrief();
    const before = await readDraft(briefId);
    requireValue(await returnBrief(author, { briefId, revision }));
    expect(await readBrief(briefId)).toMatchObject({
      state: "draft",
      submittedBy: null,
      submittedAt: null,
    });
    expect(await readDraft(briefId)).toEqual(before);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "brief.return",
      thingId: briefId,
    });
    expect(await returnBrief(author, { briefId, revision })).toMatchObject({
      problems: [{ code: "briefs.notInReview" }],
    });
  });

  test("of nothing is not found, and of nobody's business is refused alike", async () => {
    const { briefId, revision, author } = await buildBrief();
    const nothing = { briefId: missingId, revision };
    for (const command of [submitBrief, returnBrief]) {
      expect(await command(author, nothing)).toEqual({
        ok: false,
        problems: [{ code: "thing.notFound" }],
      });
      const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
      expect(await command(publicActor, nothing)).toEqual(refused);
      expect(await command(publicActor, { briefId, revision })).toEqual(refused);
    }
  });
});

describe("publishing", () => {
  test("makes version 1: its text, its hash, its citations, and the brief shows it", async () => {
    const { briefId, slug, author, n, sha256 } = await buildPublishedBrief({ editor });
    const [version, ...others] = await listVersionRows(briefId);
    expect(others).toEqual([]);
    expect(version).toMatchObject({
      n: 1,
      changeClass: "first",
      title: "What the trade came to",
      standfirst: "An account.",
      submittedBy: author.id,
      publishedBy: editor.id,
      publishedAloneBecause: null,
    });
    expect(n).toBe(1);
    expect(version?.sha256.toString("hex")).toBe(sha256);
    expect(
      createHash("sha256")
        .update(version?.canonical ?? "", "utf8")
        .digest("hex"),
    ).toBe(sha256);
    expect(await listVersionCitations(version?.id ?? "")).toMatchObject([
      { rendered: "46.5\u00a0billion\u00a0dollars", citable: true },
    ]);
    expect(await readBrief(briefId)).toMatchObject({
      state: "published",
      currentVersionId: version?.id,
      submittedBy: null,
    });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "brief.publish",
      thing: "brief",
      thingId: briefId,
      actorId: editor.id,
      detail: { version: 1, changeClass: "first", sha256 },
    });
    expect(slug).toMatch(/^brief-/);
  });

  test("is refused for a draft that isn't in review", async () => {
    const { briefId, revision } = await buildBrief();
    expect(await publishBrief(editor, { briefId, revision, ...first })).toEqual({
      ok: false,
      problems: [{ code: "briefs.notInReview" }],
    });
  });

  test("is refused for a draft that has changed since it was looked at", async () => {
    const built = await buildSubmittedBrief();
    const { briefId, revision } = built;
    await buildSave(built, await buildDocument());
    expect(await publishBrief(editor, { briefId, revision, ...first })).toEqual({
      ok: false,
      problems: [{ code: "briefs.draftMoved", values: { revision: revision + 1 } }],
    });
    expect(await listVersionRows(briefId)).toEqual([]);
  });

  test("twenty times at once makes exactly one version", async () => {
    const { briefId, revision } = await buildSubmittedBrief();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => publishBrief(editor, { briefId, revision, ...first })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers)
      if (!answer.ok) expect(answer.problems).toEqual([{ code: "briefs.notInReview" }]);
    expect(await listVersionRows(briefId)).toHaveLength(1);
  });

  test("while somebody saves publishes what was looked at, or nothing", async () => {
    for (let round = 0; round < 8; round += 1) {
      const built = await buildSubmittedBrief({ document: write("As it was looked at.") });
      const { briefId, revision } = built;
      const [published] = await Promise.all([
        publishBrief(editor, { briefId, revision, ...first }),
        buildSave(built, write("As nobody has seen it.")),
      ]);
      const versions = await listVersionRows(briefId);
      expect(versions).toHaveLength(published.ok ? 1 : 0);
      for (const { canonical } of versions) expect(canonical).toContain("As it was looked at.");
      if (!published.ok) expect(published.problems[0]?.code).toBe("briefs.draftMoved");
    }
  });

  test("is refused while something blocks", async () => {
    const built = await buildSubmittedBrief({ document: write("Nothing is claimed.") });
    const { revision } = await buildSave(built, write("It came to 46.5 billion dollars."));
    expect(await publishBrief(editor, { briefId: built.briefId, revision, ...first })).toEqual({
      ok: false,
      problems: [{ code: "briefs.blocked", values: { count: 1 } }],
    });
  });

  test("isn't stopped by what the linter warns of or notes", async () => {
    const document = write("Anna Petrova said that it was a record. Two people came.");
    const { briefId, revision, author } = await buildSubmittedBrief({ document });
    const { findings } = requireValue(await checkDraft(studioDb(), { document, language: "en" }));
    expect(findings.map(({ severity }) => severity)).toEqual(["warns", "warns", "notes"]);
    const preview = requireValue(await previewDraft(author, briefId));
    expect(preview.blocking).toBe(0);
    expect((await publishBrief(editor, { briefId, revision, ...first })).ok).toBe(true);
  });

  test("is refused for a waiver that nobody has approved, and done once somebody has", async () => {
    const document = (approvedById: string | null) =>
      write(waived({ reason: "The name of a list.", approvedById }, "Group of 20 billion"));
    const built = await buildSubmittedBrief({ document: document(null) });
    const { briefId, revision } = built;
    expect(await publishBrief(editor, { briefId, revision, ...first })).toMatchObject({
      problems: [{ code: "briefs.blocked" }],
    });
    const approved = await buildSave({ ...built, author: editor }, document(editor.id));
    const published = await publishBrief(editor, {
      briefId,
      revision: approved.revision,
      ...first,
    });
    expect(published.ok).toBe(true);
    const [version] = await listVersionRows(briefId);
    expect(version?.canonical, "who approved is the desk's to know").not.toContain(editor.id);
  });

  test("is refused where a cited run has grown stale, and where a cited value came from one", async () => {
    const { later, run } = await buildGrowth();
    const reckoned = await buildReckoned(run);
    const cites = await buildSubmittedBrief({ document: write("It grew by ", citeRun(run), ".") });
    const restsOn = await buildSubmittedBrief({
      document: write("It grew by ", citeStatistic(reckoned), "."),
    });
    await buildRevision(later.statisticId);
    const publish = ({ briefId, revision }: typeof cites) =>
      publishBrief(editor, { briefId, revision, ...first });
    expect(await publish(cites)).toMatchObject({ problems: [{ code: "briefs.blocked" }] });
    expect(await publish(restsOn)).toMatchObject({ problems: [{ code: "briefs.blocked" }] });
    expect(await listVersionRows(restsOn.briefId)).toEqual([]);
  });

  test("is refused while what is cited, or its source, is under an embargo, and not after", async () => {
    const [held, ofSource, quote] = [
      await buildStatistic(),
      await buildStatistic(),
      await buildQuote(),
    ];
    const document = brief({
      title: "Held back",
      standfirst: "An account.",
      blocks: [
        paragraph("It is ", citeStatistic(held), " or ", citeStatistic(ofSource), "."),
        citeQuote(quote),
      ],
    });
    const { briefId, revision } = await buildSubmittedBrief({ document });
    const holdBack = async (days: number) => {
      const until = sql`clock_timestamp() + ${days} * interval '1 day'`;
      await studioDb().execute(
        sql`update statistics set embargo_until = ${until} where id = ${held.statisticId}`,
      );
      await studioDb().execute(
        sql`update quotes set embargo_until = ${until} where id = ${quote.id}`,
      );
      await studioDb().execute(sql`
        update sources set embargo_until = ${until} where id = (
          select c.source_id from vintages v join passages p on p.id = v.passage_id join captures c on c.id = p.capture_id
          where v.id = ${ofSource.vintageId})`);
    };
    await holdBack(1);
    expect(await publishBrief(editor, { briefId, revision, ...first })).toEqual({
      ok: false,
      problems: [{ code: "briefs.blocked", values: { count: 3 } }],
    });
    await holdBack(-1);
    expect(await publishBrief(editor, { briefId, revision, ...first })).toMatchObject({ ok: true });
  });

  test("is refused where something that was withdrawn as a mistake is cited after all", async () => {
    const [statistic, quote] = [await buildStatistic(), await buildQuote()];
    requireValue(await withdrawStatistic(editor, statistic.statisticId));
    requireValue(await withdrawQuote(editor, quote.id));
    const head = { title: "Withdrawn", standfirst: "An account." };
    for (const block of [paragraph("It is ", citeStatistic(statistic)), citeQuote(quote)]) {
      const { briefId, revision, author } = await buildBrief({
        document: brief({ ...head, blocks: [block] }),
      });
      expect(await submitBrief(author, { briefId, revision })).toMatchObject({
        problems: [{ code: "briefs.blocked" }],
      });
    }
  });

  test("is refused where a node names one statistic and the vintage of another", async () => {
    const [one, other] = [await buildStatistic(), await buildStatistic()];
    const forged = statistic({ statisticId: one.statisticId, vintageId: other.vintageId });
    const { briefId, revision, author } = await buildBrief({ document: write("It is ", forged) });
    expect(await submitBrief(author, { briefId, revision })).toMatchObject({
      problems: [{ code: "briefs.blocked" }],
    });
  });

  test("of nothing is not found, and by an author is refused", async () => {
    const { briefId, revision, author } = await buildSubmittedBrief();
    expect(await publishBrief(editor, { briefId: missingId, revision, ...first })).toEqual({
      ok: false,
      problems: [{ code: "thing.notFound" }],
    });
    for (const id of [briefId, missingId])
      expect(await publishBrief(author, { briefId: id, revision, ...first })).toEqual({
        ok: false,
        problems: [{ code: "auth.notAllowed" }],
      });
  });

  test("of 200 citations is one transaction, and every citation is there", async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => buildStatistic()));
    const blocks = Array.from({ length: 200 }, (_, n) =>
      paragraph(
        "Trade came to ",
        citeStatistic(made[n % 20] ?? { statisticId: "", vintageId: "" }),
      ),
    );
    const document = brief({ title: "All of it", standfirst: "An account.", blocks });
    const { briefId } = await buildPublishedBrief({ editor, document });
    const [version] = await listVersionRows(briefId);
    expect(await listVersionCitations(version?.id ?? "")).toHaveLength(200);
    const { rows } = await studioDb().execute(
      sql`select count(distinct xmin::text)::int as transactions from version_citations where version_id = ${version?.id}`,
    );
    expect(rows[0]?.transactions).toBe(1);
  });
});
