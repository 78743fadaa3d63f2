import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { insertBrief, publishVersion } from "#tests/factories/brief-rows.ts";
import { first, insertPerson, sha256 } from "#tests/factories/rows.ts";
import { insertStatistic, insertVintage } from "#tests/factories/statistic-rows.ts";
import { constraintOf, insufficientPrivilege, refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { briefs } from "./briefs.ts";
import { media } from "./media.ts";
import { notices } from "./notices.ts";
import { people } from "./people.ts";
import {
  publishedBriefs,
  publishedMedia,
  publishedNotices,
  publishedSettings,
  publishedSlugRedirects,
  publishedVersions,
} from "./published.ts";
import { settings } from "./settings.ts";
import { slugRedirects } from "./slug-redirects.ts";
import { statistics } from "./statistics.ts";
import { versionMedia } from "./versions.ts";

let database: TestDatabase;
let owner: pg.Client;
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => database.studio.transaction(work);

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

const listSlugs = async () =>
  (await database.public.select().from(publishedBriefs)).map((brief) => brief.slug);
const listVersions = (briefId: string) =>
  database.public.select().from(publishedVersions).where(eq(publishedVersions.briefId, briefId));

const countWaiting = async () => {
  const { rows } = await owner.query(
    "select count(distinct pid)::int as waiting from pg_locks where not granted and pid in (select pid from pg_stat_activity where datname = current_database())",
  );
  return rows[0].waiting;
};

describe("the public role", () => {
  test("reads the published views and no table at all", async () => {
    const { rows } = await owner.query(
      `select relname, relkind = 'v' as is_view from pg_class
       where relnamespace in ('public'::regnamespace, 'pgboss'::regnamespace, 'drizzle'::regnamespace) and relkind in ('r', 'v', 'm', 'p', 'S')
         and (has_table_privilege('plumbline_public', oid, 'select, insert, update, delete, truncate, references, trigger')
           or has_any_column_privilege('plumbline_public', oid, 'select, insert, update, references')) order by 1`,
    );
    expect(rows.map((row) => row.relname)).toEqual([
      "published_about_texts",
      "published_accepted_warnings",
      "published_audit_heads",
      "published_brief_indicators",
      "published_brief_speakers",
      "published_brief_subjects",
      "published_briefs",
      "published_captures",
      "published_change",
      "published_corrections",
      "published_credits",
      "published_derivation_inputs",
      "published_derivation_runs",
      "published_drifts",
      "published_event_evidence",
      "published_event_things",
      "published_events",
      "published_indicator_changes",
      "published_indicators",
      "published_last_values",
      "published_media",
      "published_newest_briefs",
      "published_newest_captures",
      "published_newest_changes",
      "published_notices",
      "published_origins",
      "published_passages",
      "published_publisher_facts",
      "published_quote_citations",
      "published_quotes",
      "published_replies",
      "published_revised_figures",
      "published_roles",
      "published_said_statistics",
      "published_search",
      "published_second_checks",
      "published_settings",
      "published_slug_redirects",
      "published_source_checks",
      "published_source_list",
      "published_source_tombstones",
      "published_sources",
      "published_speakers",
      "published_stale_pages",
      "published_statistic_ids",
      "published_statistic_uses",
      "published_statistic_witnesses",
      "published_subjects",
      "published_submission_months",
      "published_texts",
      "published_translations",
      "published_value_times",
      "published_values",
      "published_versions",
      "published_witnesses",
      "published_wordings",
    ]);
  });

  test("is refused in its own words too", async () => {
    for (const statement of [
      "select * from staff",
      "select * from briefs",
      "select * from brief_drafts",
      "select * from sources",
      "select * from quotes",
      "select * from reliability_ratings",
      "select * from audit_log",
      "select * from brief_versions",
      "select * from pgboss.job",
      "update published_settings set value = '1'",
      "insert into settings (key, value) values ('a', '1')",
      "select * from verify_audit_log()",
      "set role plumbline_app",
      "select set_config('role', 'plumbline', false)",
      "reset role; set role none; select * from staff",
    ]) {
      const refusal = await refusalOf(database.public.execute(sql.raw(statement)));
      expect([statement, refusal.code]).toEqual([statement, insufficientPrivilege]);
    }
  });
});

test("a brief is public from its first version on, and its draft never is", async () => {
  const briefId = await inTransaction((tx) => insertBrief(tx, { slug: "on-trade" }));
  expect(await listSlugs()).not.toContain("on-trade");
  await inTransaction((tx) => publishVersion(tx, { briefId }));
  expect(await listSlugs()).toContain("on-trade");
  await inTransaction((tx) =>
    tx.update(briefs).set({ state: "draft" }).where(eq(briefs.id, briefId)).execute(),
  );
  expect(await listSlugs()).toContain("on-trade");
});

test("an embargo holds after publication, also for versions", async () => {
  const embargoUntil = new Date(Date.now() + 3_600_000);
  const briefId = await inTransaction(async (tx) => {
    const id = await insertBrief(tx, { slug: "embargoed", embargoUntil });
    await publishVersion(tx, { briefId: id });
    return id;
  });
  expect(await listSlugs()).not.toContain("embargoed");
  expect(await listVersions(briefId)).toEqual([]);
});

test("of a withdrawn brief only the withdrawal is left", async () => {
  const briefId = await inTransaction(async (tx) => {
    const id = await insertBrief(tx);
    await publishVersion(tx, { briefId: id });
    await publishVersion(tx, { briefId: id, n: 2, row: { changeClass: "withdrawal" } });
    return id;
  });
  const versions = await listVersions(briefId);
  expect(versions.map((version) => version.changeClass)).toEqual(["withdrawal"]);
});

test("an old slug leads to the brief, and is nobody else's", async () => {
  const briefId = await inTransaction(async (tx) => {
    const id = await insertBrief(tx, { slug: "old-slug" });
    await publishVersion(tx, { briefId: id });
    return id;
  });
  await database.studio.update(briefs).set({ slug: "new-slug" }).where(eq(briefs.id, briefId));
  expect(await database.public.select().from(publishedSlugRedirects)).toContainEqual({
    kind: "briefs",
    fromSlug: "old-slug",
    toSlug: "new-slug",
  });
  const taken = inTransaction((tx) => insertBrief(tx, { slug: "old-slug" }));
  expect(await constraintOf(taken)).toBe("briefs_slug_kept");
});

test("what is known by its slug from the first day on keeps the old one as a redirect, which no command could forge", async () => {
  const personId = await inTransaction(insertPerson);
  const [before] = await database.studio.select().from(people).where(eq(people.id, personId));
  const slug = before?.slug ?? "";
  await database.studio
    .update(people)
    .set({ slug: `${slug}-2` })
    .where(eq(people.id, personId));
  expect(
    await database.studio.select().from(slugRedirects).where(eq(slugRedirects.thingId, personId)),
  ).toMatchObject([{ kind: "people", slug }]);
  const taken = database.studio
    .insert(people)
    .values({ slug, names: { en: "Another" } })
    .execute();
  expect(await constraintOf(taken)).toBe("people_slug_kept");
  const forged = database.studio
    .insert(slugRedirects)
    .values({ kind: "people", slug: "somebody-else", thingId: personId })
    .execute();
  expect((await refusalOf(forged)).code).toBe(insufficientPrivilege);
});

test("of two who move at once, the second doesn't take the slug that the first leaves", async () => {
  const [leaving, coming] = await inTransaction(async (tx) => [
    await insertPerson(tx),
    await insertPerson(tx),
  ]);
  const [left] = await database.studio.select().from(people).where(eq(people.id, leaving));
  const slug = left?.slug ?? "";
  const second = await inTransaction(async (tx) => {
    await tx
      .update(people)
      .set({ slug: `${slug}-2` })
      .where(eq(people.id, leaving));
    const waits = constraintOf(
      database.studio.update(people).set({ slug }).where(eq(people.id, coming)).execute(),
    );
    await expect.poll(countWaiting).toBe(1);
    return { waits };
  });
  expect(await second.waits).toBe("people_slug_kept");
});

test("an unpublished brief's former slug is free again", async () => {
  const briefId = await inTransaction((tx) => insertBrief(tx, { slug: "working-title" }));
  await database.studio.update(briefs).set({ slug: "final-title" }).where(eq(briefs.id, briefId));
  await inTransaction((tx) => insertBrief(tx, { slug: "working-title" }));
});

test("an image is public once a published version shows it", async () => {
  const mediaId = await inTransaction(async (tx) => {
    const row = { sha256: sha256("image"), mediaType: "image/webp", width: 1, height: 1 };
    return first(
      await tx
        .insert(media)
        .values({ ...row, byteLength: 5 })
        .returning({ id: media.id }),
    ).id;
  });
  expect(await database.public.select().from(publishedMedia)).toEqual([]);
  await inTransaction(async (tx) => {
    const versionId = await publishVersion(tx, { briefId: await insertBrief(tx) });
    await tx.insert(versionMedia).values({ versionId, mediaId });
  });
  expect(await database.public.select().from(publishedMedia)).toMatchObject([{ id: mediaId }]);
});

test("readers learn that a cited value was revised, not to what; nothing of it under an embargo", async () => {
  const { briefId, statisticId } = await inTransaction(async (tx) => {
    const cited = await insertStatistic(tx);
    const id = await insertBrief(tx);
    await publishVersion(tx, { briefId: id, citations: [cited] });
    const vintageId = await insertVintage(tx, { statisticId: cited.statisticId, n: 2 });
    await tx.insert(notices).values({ briefId: id, kind: "newer_vintage", vintageId });
    return { briefId: id, statisticId: cited.statisticId };
  });
  const list = () =>
    database.public.select().from(publishedNotices).where(eq(publishedNotices.briefId, briefId));
  expect(await list()).toMatchObject([{ kind: "newer_vintage", statisticId, quoteId: null }]);
  const embargoUntil = new Date(Date.now() + 3_600_000);
  await database.studio
    .update(statistics)
    .set({ embargoUntil })
    .where(eq(statistics.id, statisticId));
  expect(await list()).toEqual([]);
});

test("of the settings readers' pages see the public ones", async () => {
  await database.studio.insert(settings).values([
    { key: "publication.name", value: "Union State Monitor", isPublic: true },
    { key: "mail.from", value: "desk@example.org" },
  ]);
  expect(await database.public.select().from(publishedSettings)).toEqual([
    { key: "publication.name", value: "Union State Monitor" },
  ]);
});
