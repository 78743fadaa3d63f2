import { and, desc, eq, isNull, ne, not, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { noticeKinds, notices } from "#db/schema/notices.ts";
import { briefVersions } from "#db/schema/versions.ts";
import type { JobPayload } from "#domain/jobs/jobs.ts";
import { newestDrift } from "./newest-drift.ts";
import { cited, citedOn, passagesOf } from "./rests-on.ts";

type Change = JobPayload<"raise-notices">;
type NoticeKind = (typeof noticeKinds)[number];

const row = z.object({
  briefId: z.string(),
  kind: z.enum(noticeKinds),
  vintageId: z.string().nullable(),
  quoteStateId: z.string().nullable(),
  statisticId: z.string().nullable(),
  deprecationN: z.number().nullable(),
  derivationRunId: z.string().nullable(),
  passageId: z.string().nullable(),
  foundSha256: z.instanceof(Buffer).nullable(),
});

/** Closed by what had raised it, and by nobody: so it may be raised again. */
const closedByItself = and(eq(notices.state, "accepted"), isNull(notices.decidedBy));

/**
 * The briefs in which notices were added or opened again; those that exist already or that somebody decided on are left as they are. The briefs are held first: a publication that is under way either
 * settles what is raised here, or is seen here and nothing is raised.
 */
export async function insertNotices(tx: Tx, change: Change): Promise<string[]> {
  await tx.execute(
    sql`select id from briefs where id in (select c.brief_id from ${concerned(change)} c) order by id for no key update`,
  );
  const { rows } = await tx.execute(sql`
    select distinct brief_id as "briefId", kind, vintage_id as "vintageId", quote_state_id as "quoteStateId", statistic_id as "statisticId", deprecation_n as "deprecationN", derivation_run_id as "derivationRunId", passage_id as "passageId", found_sha256 as "foundSha256"
    from (${due(change)}) as due (brief_id, kind, vintage_id, quote_state_id, statistic_id, deprecation_n, derivation_run_id, passage_id, found_sha256)
    where not exists (
      select from notices n where n.brief_id = due.brief_id and n.kind = due.kind and (n.state <> 'accepted' or n.decided_by is not null)
        and (n.vintage_id, n.quote_state_id, n.statistic_id, n.deprecation_n, n.derivation_run_id, n.passage_id, n.found_sha256)
          is not distinct from (due.vintage_id, due.quote_state_id, due.statistic_id, due.deprecation_n, due.derivation_run_id, due.passage_id, due.found_sha256))`);
  const raised = z.array(row).parse(rows);
  if (raised.length > 0)
    await tx
      .insert(notices)
      .values(raised)
      .onConflictDoUpdate({
        target: [
          notices.briefId,
          notices.kind,
          notices.vintageId,
          notices.quoteStateId,
          notices.statisticId,
          notices.deprecationN,
          notices.derivationRunId,
          notices.passageId,
          notices.redactionId,
          notices.submissionId,
          notices.foundSha256,
        ],
        set: { state: "open", reason: null, decidedAt: null },
        setWhere: closedByItself,
      });
  return raised.map(({ briefId }) => briefId);
}

/** The citations that a change may concern, as a table. */
function concerned(change: Change): SQL {
  if (change.cause === "drift") return citedOn(sql`${sql.param(change.passageIds)}::uuid[]`);
  return sql`(select c.* from ${cited} c where ${concerns(change)})`;
}

function concerns(change: Exclude<Change, { cause: "drift" }>): SQL {
  if (change.cause === "quote_state") return sql`c.quote_id = ${change.quoteId}`;
  const { statisticId } = change;
  if (change.cause === "rival") return sql`c.statistic_id in ${rivalsOf(statisticId)}`;
  const runs = sql`(select i.run_id from derivation_inputs i join vintages v on v.id = i.vintage_id where v.statistic_id = ${statisticId})`;
  return sql`c.statistic_id = ${statisticId} or c.derivation_run_id in ${runs}
    or c.vintage_id in (select v.id from vintages v where v.derivation_run_id in ${runs})`;
}

/** Other reports of the same slice and period. */
function rivalsOf(statisticId: string): SQL {
  return sql`(
    select other.id from statistics told join series a on a.id = told.series_id
      join series b on b.slice_id = a.slice_id join statistics other on other.series_id = b.id and other.period = told.period
    where told.id = ${statisticId} and told.withdrawn_at is null and other.id <> told.id)`;
}

/** Brief, kind, vintage, quote state, statistic, its deprecation, run, passage and what stands in its place of every notice that the change calls for. */
function due(change: Change): SQL {
  switch (change.cause) {
    case "vintage":
      return sql`
        select c.brief_id, 'newer_vintage', ${change.vintageId}::uuid, null::uuid, null::uuid, null::integer, null::uuid, null::uuid, null::bytea from ${cited} c
          join vintages was on was.id = c.vintage_id join vintages now on now.id = ${change.vintageId}
          where c.statistic_id = ${change.statisticId} and was.n < now.n
        union all
        -- A run is cited as such, or stands behind a value that is cited.
        select c.brief_id, 'run_stale', null, null, null, null, i.run_id, null, null from ${cited} c
          left join vintages v on v.id = c.vintage_id
          join derivation_inputs i on i.run_id in (c.derivation_run_id, v.derivation_run_id)
          join vintages was on was.id = i.vintage_id join vintages now on now.id = ${change.vintageId}
          where was.statistic_id = ${change.statisticId} and was.n < now.n`;
    case "deprecation":
      // Cited as such, or reckoned with in a run that is cited or stands behind a value that is. Cleared meanwhile, nothing is to be told.
      return sql`
        select c.brief_id, 'deprecated', null::uuid, null::uuid, d.statistic_id, d.n, null::uuid, null::uuid, null::bytea from ${cited} c
          join (select * from deprecations where statistic_id = ${change.statisticId} order by n desc limit 1) d on d.deprecated
          left join vintages v on v.id = c.vintage_id
          where c.statistic_id = d.statistic_id or exists (
            select from derivation_inputs i join vintages x on x.id = i.vintage_id
            where i.run_id in (c.derivation_run_id, v.derivation_run_id) and x.statistic_id = d.statistic_id)`;
    case "rival":
      // A version is told only of what came after it and it doesn't cite; whoever is writing finds all rivals where they bind.
      return sql`
        select b.id, 'new_rival', null::uuid, null::uuid, ${change.statisticId}::uuid, null::integer, null::uuid, null::uuid, null::bytea from briefs b
          join brief_versions p on p.id = b.current_version_id and p.published_at < ${change.at}::timestamptz
          where exists (select from version_citations c where c.version_id = p.id and c.statistic_id in ${rivalsOf(change.statisticId)})
            and not exists (select from version_citations c where c.version_id = p.id and c.statistic_id = ${change.statisticId})`;
    case "quote_state":
      return sql`
        select c.brief_id, 'quote_changed', null::uuid, ${change.quoteStateId}::uuid, null::uuid, null::integer, null::uuid, null::uuid, null::bytea from ${cited} c
          where c.quote_id = ${change.quoteId}`;
    case "drift":
      // Whoever printed another witness for the passage needn't be told what else becomes of it.
      return sql`
        select c.brief_id, 'passage_drifted', null::uuid, null::uuid, null::uuid, null::integer, null::uuid, c.resting_on, d.found_sha256 from ${citedOn(sql`${sql.param(change.passageIds)}::uuid[]`)} c
          join lateral ${newestDrift(sql`c.resting_on`)} d on d.state in ('open', 'accepted')
          where not exists (select from notices r where r.brief_id = c.brief_id and r.kind = 'passage_drifted' and r.passage_id = c.resting_on and r.state = 'replaced')`;
  }
}

/** What a change may leave without object: the notices, by what makes them so, and the reason that is written down. */
function clearedBy(change: Change): { of: SQL; unless: SQL; reason: string } | null {
  switch (change.cause) {
    case "deprecation": {
      const unless = sql`is_deprecated(${notices.statisticId})`;
      return { of: noticesOf("deprecated", change), unless, reason: "deprecation_cleared" };
    }
    case "drift": {
      // A drift that was accepted is one: the brief still rests on what its source doesn't say any more. One that another change has overtaken isn't.
      const of = sql`${notices.kind} = 'passage_drifted' and ${notices.passageId} = any(${sql.param(change.passageIds)}::uuid[])`;
      const unless = sql`exists (select from ${newestDrift(sql`${notices.passageId}`)} d where d.state in ('open', 'accepted', 'replaced') and d.found_sha256 is not distinct from ${notices.foundSha256})`;
      return { of, unless, reason: "drift_passed" };
    }
    case "rival": {
      const unless = sql`exists (
        select from briefs b join version_citations c on c.version_id = b.current_version_id
        where b.id = ${notices.briefId} and c.statistic_id in ${rivalsOf(change.statisticId)})`;
      return { of: noticesOf("new_rival", change), unless, reason: "rival_gone" };
    }
    default:
      return null;
  }
}

function noticesOf(kind: NoticeKind, { statisticId }: { statisticId: string }): SQL {
  return sql`${notices.kind} = ${kind} and ${notices.statisticId} = ${statisticId}`;
}

/** Notices of a deprecation that no longer holds, or of a statistic that is put right or withdrawn and rivals nothing that the brief cites, are closed. The briefs that had them. */
export async function closeCleared(tx: Tx, change: Change): Promise<string[]> {
  const clears = clearedBy(change);
  if (clears === null) return [];
  const cleared = and(clears.of, eq(notices.state, "open"), not(clears.unless));
  // Asked first: an update of nothing counts as a write, which needs its audit row.
  const found = await tx.select({ id: notices.id }).from(notices).where(cleared);
  if (found.length === 0) return [];
  const closed = await tx
    .update(notices)
    .set({ state: "accepted", reason: clears.reason, decidedAt: sql`clock_timestamp()` })
    .where(cleared)
    .returning({ briefId: notices.briefId });
  return closed.map(({ briefId }) => briefId);
}

/** What a version cites that had been revised, shown to be wrong, or changed where its source lives, before it was published: the newest vintage of each value, the deprecation that holds, the passage. */
function dueOf(versionId: string): SQL {
  return sql`
    select distinct 'newer_vintage' as kind, newest.id as vintage_id, null::uuid as statistic_id, null::integer as deprecation_n, null::uuid as passage_id, null::bytea as found_sha256
    from version_citations c join vintages was on was.id = c.vintage_id
      join lateral (select x.id, x.n from vintages x where x.statistic_id = was.statistic_id order by x.n desc limit 1) newest on newest.n > was.n
    where c.version_id = ${versionId}
    union
    select 'deprecated', null, d.statistic_id, d.n, null, null
    from version_citations c left join vintages v on v.id = c.vintage_id
      left join derivation_inputs i on i.run_id in (c.derivation_run_id, v.derivation_run_id)
      left join vintages x on x.id = i.vintage_id
      join lateral (select * from deprecations y where y.statistic_id in (c.statistic_id, x.statistic_id)
        and y.n = (select max(n) from deprecations z where z.statistic_id = y.statistic_id)) d on d.deprecated
    where c.version_id = ${versionId}
    union
    select 'passage_drifted', null, null, null, p.passage_id, d.found_sha256 from ${passagesOf(versionId)} p
      join lateral ${newestDrift(sql`p.passage_id`)} d on d.state in ('open', 'accepted', 'replaced')`;
}

/**
 * The notices that a version calls for by what it cites, for a change is told once and this may cite it later. One that was accepted, because what it
 * told of was cited no more, is open again where this version cites it anew; one that was dismissed stays dismissed.
 */
export async function raiseForVersion(tx: Tx, briefId: string, versionId: string): Promise<void> {
  const [previous] = await tx
    .select({ id: briefVersions.id })
    .from(briefVersions)
    .where(and(eq(briefVersions.briefId, briefId), ne(briefVersions.id, versionId)))
    .orderBy(desc(briefVersions.n))
    .limit(1);
  const before = previous ? sql` except (${dueOf(previous.id)})` : sql``;
  await tx.execute(sql`
    insert into notices (brief_id, kind, vintage_id, statistic_id, deprecation_n, passage_id, found_sha256)
    select ${briefId}, fresh.* from ((${dueOf(versionId)})${before}) as fresh
    on conflict on constraint notices_once do update set state = 'open', reason = null, decided_by = null, decided_at = null
      where notices.state = 'accepted'`);
}
