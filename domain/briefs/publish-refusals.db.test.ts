import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { withdrawStatistic } from "#domain/indicators/commands-withdraw.ts";
import { withdrawQuote } from "#domain/quotes/commands-release.ts";
import { brief, paragraph, statistic, waived } from "#domain/richtext/build.ts";
import {
  buildBrief,
  buildDocument,
  buildSave,
  buildSubmittedBrief,
  citeQuote,
  citeRun,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { write } from "#tests/factories/drafts.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import {
  buildGrowth,
  buildReckoned,
  buildRevision,
  buildStatistic,
} from "#tests/factories/statistics.ts";
import { listVersionRows } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { publishBrief } from "./commands-publish.ts";
import { submitBrief } from "./commands-review.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
});
afterAll(async () => await database.close());

const first = { changeClass: "first" as const };

describe("publishing is refused", () => {
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

  test("is refused while something blocks", async () => {
    const built = await buildSubmittedBrief({ document: write("Nothing is claimed.") });
    const { revision } = await buildSave(built, write("It came to 46.5 billion dollars."));
    expect(await publishBrief(editor, { briefId: built.briefId, revision, ...first })).toEqual({
      ok: false,
      problems: [{ code: "briefs.blocked", values: { count: 1 } }],
    });
  });

  test("is refused for a waiver that nobody has approved, and done once somebody has", async () => {
    const document = (approvedById: string | null) =>
      write(waived({ reason: "The name of a list.", approvedById }, "Group of 20 billion"));
    const built = await buildSubmittedBrief({ document: document(null) });
    const { briefId, revision } = built;
    expect(await publishBrief(editor, { briefId, revision, ...first })).toMatchObject({
      problems: [{ code: "checks.notSignedOff" }, { code: "checks.open" }],
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
    const [held, ofSource, quote, ofPaper] = [
      await buildStatistic(),
      await buildStatistic(),
      await buildQuote(),
      await buildQuote(),
    ];
    const paperOf = sql`(select c.source_id from quote_witnesses x join wordings w on w.id = x.wording_id join passages p on p.id = x.passage_id
      join captures c on c.id = p.capture_id where w.quote_id = ${ofPaper.id})`;
    const document = brief({
      title: "Held back",
      standfirst: "An account.",
      blocks: [
        paragraph("It is ", citeStatistic(held), " or ", citeStatistic(ofSource), "."),
        citeQuote(quote),
        citeQuote(ofPaper),
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
          where v.id = ${ofSource.vintageId}) or id = ${paperOf}`);
    };
    await holdBack(1);
    expect(await publishBrief(editor, { briefId, revision, ...first })).toEqual({
      ok: false,
      problems: [{ code: "briefs.blocked", values: { count: 4 } }],
    });
    await holdBack(-1);
    await signOffDraft(editor, briefId);
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
});
