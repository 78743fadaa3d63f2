import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { demoDossier } from "#db/demo/dossier.ts";
import { briefs } from "#db/schema/briefs.ts";
import { briefSubjects, subjects } from "#db/schema/subjects.ts";
import { briefVersions } from "#db/schema/versions.ts";
import { verifyAudit } from "#domain/audit/queries.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { fromCanonical } from "#domain/briefs/canonical.ts";
import { checkDraft } from "#domain/briefs/check-draft.ts";
import { findPublishedBrief } from "#domain/briefs/queries.ts";
import type { EvidenceEntry, VersionContent } from "#domain/briefs/version-content.ts";
import type { Origin } from "#domain/briefs/version-origins.ts";
import { listPublicEvents } from "#domain/events/queries-public.ts";
import type { Finding } from "#domain/evidence/lint/finding.ts";
import { findPublication } from "#domain/settings/queries.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { loadDemo, requestDemo } from "./commands.ts";

let database: TestDatabase;
let versions: VersionContent[];
const steps: string[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  const loaded = await loadDemo(systemActor, (key) => steps.push(key));
  expect(loaded).toEqual({ ok: true, value: { loaded: true } });
  const rows = await database.studio
    .select({ canonical: briefVersions.canonical })
    .from(briefVersions);
  versions = rows.map(({ canonical }) => fromCanonical(canonical));
});
afterAll(async () => await database.close());

const entriesOf = <K extends EvidenceEntry["kind"]>(kind: K) =>
  versions
    .flatMap(({ evidence }) => evidence)
    .filter((entry): entry is Extract<EvidenceEntry, { kind: K }> => entry.kind === kind);

function originOf(entry: EvidenceEntry): Origin | null {
  return "origin" in entry ? entry.origin : null;
}

async function lintBrief(slug: string): Promise<readonly Finding[]> {
  const { rows } = await database.studio.execute<{
    id: string;
    document: unknown;
    language: string;
  }>(
    sql`select b.id, d.document, b.language from briefs b join brief_drafts d on d.brief_id = b.id where b.slug = ${slug}`,
  );
  const [draft] = rows;
  const checked = draft && (await checkDraft(studioDb(), draft));
  if (!checked?.ok) throw new Error("The demo's drafts are documents.");
  return checked.value.findings;
}

async function count(table: string): Promise<number> {
  const { rows } = await database.studio.execute<{ n: number }>(
    sql`select count(*)::int as n from ${sql.identifier(table)}`,
  );
  return rows[0]?.n ?? 0;
}

describe("the dossier", () => {
  test("is loaded whole through the commands, told step by step, and its audit chain holds", async () => {
    expect(await count("sources")).toBe(demoDossier.sources.length);
    expect(await count("statistics")).toBe(demoDossier.statistics.length);
    expect(await count("quotes")).toBe(demoDossier.quotes.length);
    expect(await count("events")).toBe(demoDossier.events.length);
    expect(await count("programmes")).toBe(demoDossier.programmes.length);
    expect(await count("projects")).toBe(demoDossier.projects.length);
    expect(versions).toHaveLength(3);
    for (const { slug } of demoDossier.briefs) {
      expect((await findPublishedBrief(slug))?.latestVersion).toBe(1);
      expect(steps).toContain(slug);
    }
    expect((await verifyAudit()).ok).toBe(true);
  });

  test("shows readers every value of the indicators that its briefs are about, and each of them has a page", async () => {
    const { rows } = await database.studio.execute<{ slug: string; hidden: number }>(sql`
      select i.slug, count(*) filter (where shown.id is null)::int as hidden
      from published_indicators i join slices sl on sl.indicator_id = i.id join series s on s.slice_id = sl.id
        join statistics t on t.series_id = s.id left join shown_statistics shown on shown.id = t.id
      group by i.slug`);
    expect(new Map(rows.map(({ slug, hidden }) => [slug, hidden]))).toEqual(
      new Map(
        [
          "trade-turnover",
          "trade-growth",
          "programme-completion",
          "task-completion",
          "programmes",
          "measures",
          "delegations",
          "russian-investment-share",
        ].map((slug) => [slug, 0]),
      ),
    );
  });

  test("shows readers each of its events on the timeline, each a click from its passages", async () => {
    const { view } = await listPublicEvents({ language: "en" });
    expect(view.events.map(({ title }) => title)).toHaveLength(demoDossier.events.length);
    expect(view.events.every(({ evidence }) => evidence.length > 0)).toBe(true);
    expect(view.events[0]).toMatchObject({ date: "1999-12-08", language: "en" });
  });

  test("names the publication, and says what it is about", async () => {
    expect(await findPublication()).toMatchObject(demoDossier.publication);
  });

  test("marks what goods are traded, where the notes name them", async () => {
    const { rows } = await database.studio.execute<{ exact: string }>(
      sql`select t.exact from passages p join passage_texts t on t.passage_id = p.id`,
    );
    const marked = rows.map(({ exact }) => exact);
    for (const { exact } of demoDossier.tradedGoods) expect(marked).toContain(exact);
  });

  test("puts each brief under its subject, and briefs of one subject under the same", async () => {
    const rows = await database.studio
      .select({ slug: briefs.slug, subject: subjects.names })
      .from(briefs)
      .innerJoin(briefSubjects, eq(briefSubjects.briefId, briefs.id))
      .innerJoin(subjects, eq(subjects.id, briefSubjects.subjectId));
    expect(new Map(rows.map(({ slug, subject }) => [slug, subject.en]))).toEqual(
      new Map(demoDossier.briefs.map(({ slug, subject }) => [slug, subject])),
    );
    const named = [...demoDossier.briefs, ...demoDossier.indicators].map(({ subject }) => subject);
    expect(await count("subjects")).toBe(new Set(named).size);
    expect(await count("indicator_subjects")).toBe(demoDossier.indicators.length);
  });

  test("a second time is left alone, also by two at once, and asked for it no job is made", async () => {
    const before = await count("audit_log");
    const again = await Promise.all([loadDemo(systemActor), loadDemo(systemActor)]);
    for (const one of again) expect(one).toEqual({ ok: true, value: { loaded: false } });
    expect(await requestDemo(systemActor)).toEqual({ ok: true, value: { requested: false } });
    expect(await count("audit_log")).toBe(before);
  });

  test("is the system's to load, and not even an admin's", async () => {
    const admin = await buildStaff({ roles: ["admin"] });
    for (const command of [loadDemo, requestDemo])
      expect(await command(admin)).toEqual({ ok: false, problems: [{ code: "auth.notAllowed" }] });
  });
});

test.each(demoDossier.briefs.map(({ slug }) => slug))(
  "%s has nothing that the linter warns of, but a waiver that is the system's own",
  async (slug) => {
    const findings = await lintBrief(slug);
    expect(findings.filter(({ severity }) => severity !== "notes").map(({ rule }) => rule)).toEqual(
      findings.flatMap(({ rule }) => (rule === "waiverNotApproved" ? rule : [])),
    );
  },
);

describe("what its briefs print", () => {
  test("rests on notes of ours alone: no hash, no match, nothing that stands", () => {
    for (const entry of versions.flatMap(({ evidence }) => evidence)) {
      expect(entry.standing, entry.label).not.toBe("stands");
      const origin = originOf(entry);
      if (origin?.kind === "passage")
        expect(origin.capture, entry.label).toMatchObject({
          method: "transcription",
          sha256: null,
        });
    }
    for (const { counts } of versions) expect(counts.standing).toBe(0);
  });

  test("has no quotation but the five, each as noted, by its speaker, and none in the original words", () => {
    const quotes = entriesOf("quote");
    expect(new Set(quotes.map(({ code }) => code)).size).toBeLessThanOrEqual(
      demoDossier.quotes.length,
    );
    for (const quote of quotes) {
      expect(quote).toMatchObject({ verdict: "as_noted", speaker: { name: expect.any(String) } });
      expect(quote.nearness, quote.text).not.toBe("original");
    }
  });

  test("shows of 2023 what rivals what: reports of one slice stand beside each other", () => {
    const [trade] = versions.filter(({ brief }) => brief.slug === "what-is-the-trade-worth");
    const of2023 = (trade?.evidence ?? []).filter(
      (entry) => entry.kind === "statistic" && entry.period === "2023" && entry.rivals.length > 0,
    );
    expect(of2023.length).toBeGreaterThanOrEqual(6);
    for (const entry of of2023) {
      if (entry.kind !== "statistic") continue;
      expect(entry.rivals.map(({ code }) => code)).not.toContain(entry.code);
    }
  });

  test("is bound: every entry is cited, every citation has its entry and its words", () => {
    for (const { evidence, citations } of versions) {
      expect([...new Set(citations.map(({ entry }) => entry))].sort((a, b) => a - b)).toEqual(
        evidence.map(({ number }) => number),
      );
      for (const { printed, entry } of citations) {
        const cited = evidence[entry - 1];
        if (cited?.kind !== "note") expect(printed.trim()).not.toBe("");
      }
    }
  });
});
