import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { brief, paragraph } from "#domain/richtext/build.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import {
  buildPublishedBrief,
  buildSave,
  buildSubmittedBrief,
  citeStatistic,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildStatistic } from "#tests/factories/statistics.ts";
import { listVersionCitations, listVersionRows, readBrief } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { checkDraft } from "./check-draft.ts";
import { publishBrief } from "./commands-publish.ts";
import { previewDraft } from "./queries-desk.ts";

let database: TestDatabase;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
});
afterAll(async () => await database.close());

const missingId = "01900000-0000-7000-8000-000000000000";
const first = { changeClass: "first" as const };

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

  test("twenty times at once makes exactly one version", async () => {
    const { briefId, revision } = await buildSubmittedBrief();
    await signOffDraft(editor, briefId);
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

  test("isn't stopped by what the linter warns of or notes", async () => {
    const document = write("Anna Petrova said that it was a record. Two people came.");
    const { briefId, revision, author } = await buildSubmittedBrief({ document });
    const { findings } = requireValue(
      await checkDraft(studioDb(), { id: briefId, document, language: "en" }),
    );
    expect(findings.map(({ severity }) => severity)).toEqual(["warns", "warns", "notes"]);
    const preview = requireValue(await previewDraft(author, briefId));
    expect(preview.blocking).toBe(0);
    expect((await publishBrief(editor, { briefId, revision, ...first })).ok).toBe(true);
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
