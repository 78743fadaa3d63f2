import { sql } from "drizzle-orm";
import { z } from "zod";
import { type Reader, studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { loadVintages } from "#domain/indicators/load-statistics.ts";
import { anyOf, isNotTrashed } from "#domain/sql.ts";
import { loadStandingDrifts } from "#domain/watch/load-standing.ts";
import type { NoticeView } from "./desk-view.ts";
import { loadQuotes } from "./load-quotes.ts";
import { newestDrift } from "./newest-drift.ts";
import { changeClasses } from "./version-content.ts";

const row = z.object({
  id: z.string(),
  kind: z.string(),
  briefId: z.string(),
  briefTitle: z.string(),
  raisedAt: z.coerce.date(),
  language: z.string(),
  vintageId: z.string().nullable(),
  wordingId: z.string().nullable(),
  runTitle: z.string().nullable(),
  passageId: z.string().nullable(),
  source: z.object({ id: z.string(), name: z.string() }).nullable(),
  submissionId: z.string().nullable(),
  nodeId: z.string().nullable(),
  printed: z.string().nullable(),
  remark: z.string().nullable(),
  versions: z.array(z.object({ n: z.number(), changeClass: z.enum(changeClasses) })),
});

/** Which of these passages changed in a way that doesn't matter for a brief: somebody said so in its notice of this change. What it has become since is another. */
export async function listDismissedDrifts(
  db: Reader,
  briefId: string,
  passageIds: readonly string[],
): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select n.passage_id as id from notices n join lateral ${newestDrift(sql`n.passage_id`)} d on d.found_sha256 is not distinct from n.found_sha256
    where n.brief_id = ${briefId} and n.kind = 'passage_drifted' and n.state = 'dismissed' and n.passage_id = ${anyOf(passageIds)}`);
  return rows.map(({ id }) => id);
}

/** Open notices, of one brief or of all, the oldest first; null for who may not see them. */
export async function listNotices(
  actor: Actor,
  briefId: string | null,
): Promise<NoticeView[] | null> {
  if (!can(actor, "notice.read")) return null;
  const seesSubmissions = can(actor, "submission.read");
  const db = studioDb();
  const { rows } = await db.execute(sql`
    select n.id, n.kind, n.brief_id as "briefId", d.title_text as "briefTitle", n.created_at as "raisedAt", b.language,
      coalesce(n.vintage_id, (select v.id from vintages v where v.statistic_id = n.statistic_id order by v.n desc limit 1)) as "vintageId",
      (select w.id from quote_states s join wordings w on w.quote_id = s.quote_id where s.id = n.quote_state_id order by w.created_at limit 1) as "wordingId",
      (select x.title from derivation_runs r join derivations x on x.id = r.derivation_id where r.id = n.derivation_run_id) as "runTitle",
      n.passage_id as "passageId",
      (select json_build_object('id', s.id, 'name', coalesce(s.title, s.url, s.code)) from passages p join captures k on k.id = p.capture_id
        join sources s on s.id = k.source_id where p.id = n.passage_id) as source,
      n.submission_id as "submissionId", n.node_id as "nodeId", n.printed, n.remark,
      case when n.kind = 'challenged' then (
        select coalesce(json_agg(json_build_object('n', v.n, 'changeClass', v.change_class) order by v.n desc), '[]')
        from brief_versions v where v.brief_id = n.brief_id and v.published_at > n.created_at) else '[]' end as versions
    from notices n join briefs b on b.id = n.brief_id join brief_drafts d on d.brief_id = b.id
    where n.state = 'open' and (${briefId}::uuid is null or n.brief_id = ${briefId}::uuid) and ${isNotTrashed("brief", "n.brief_id")}
    order by n.created_at limit 500`);
  const found = z.array(row).parse(rows);
  const vintages = await loadVintages(
    db,
    found.flatMap(({ vintageId }) => vintageId ?? []),
    "en",
  );
  const quotes = await loadQuotes(
    db,
    found.flatMap(({ wordingId }) => wordingId ?? []),
    "en",
  );
  const drifts = await loadStandingDrifts(
    db,
    found.flatMap(({ passageId }) => passageId ?? []),
  );
  return found.map(
    ({
      id,
      kind,
      briefId: of,
      briefTitle,
      raisedAt,
      vintageId,
      wordingId,
      runTitle,
      source,
      passageId,
      submissionId,
      nodeId,
      printed,
      remark,
      versions,
    }) => {
      const vintage = vintageId === null ? undefined : vintages.get(vintageId);
      const quote = wordingId === null ? undefined : quotes.get(wordingId);
      const drift = (passageId === null ? undefined : drifts.get(passageId)) ?? null;
      return {
        id,
        // Nothing is known yet of what the file says now.
        kind: drift?.fate === "unread" && kind === "passage_drifted" ? "file_changed" : kind,
        briefId: of,
        briefTitle,
        raisedAt: raisedAt.toISOString(),
        statisticId: vintage?.statisticId ?? null,
        about: vintage?.label ?? quote?.speakerName ?? runTitle ?? source?.name ?? printed ?? "",
        sourceId: source?.id ?? null,
        drift,
        now: kind === "newer_vintage" ? (vintage?.printed ?? null) : null,
        challenge:
          remark === null
            ? null
            : { nodeId, remark, versions, submissionId: seesSubmissions ? submissionId : null },
      };
    },
  );
}
