import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { newsKinds, newsReasons } from "#db/schema/staff-news.ts";
import { type Actor, staffRoles } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isJoined } from "#domain/briefs/comments/queries-staff.ts";
import { isNotTrashed } from "#domain/sql.ts";
import type { ToldNews } from "./view-mail.ts";

/**
 * Whether there is still something to tell: of no draft in the trash, not seen on the desk, not taken back, not one's own doing; a brief to be checked that still waits for it, evidence that
 * nobody has dealt with.
 */
const isToTell = sql`(${isJoined} and ${isNotTrashed("brief", "b.id")} and n.seen_at is null and n.made_by is distinct from n.staff_id
  and (n.comment_id is null or c.deleted_at is null)
  and (n.because <> 'checks' or (b.state = 'in_review' and not exists (
    select from citation_checks k where k.brief_id = n.brief_id and k.checked_by = n.staff_id and k.created_at > n.created_at)))
  and (n.kind not in ('evidence_changed', 'challenged') or exists (select from notices o where o.brief_id = n.brief_id and o.state = 'open')))`;

const joined = sql`staff_news n join staff on staff.id = n.staff_id join briefs b on b.id = n.brief_id left join comments c on c.id = n.comment_id`;

const person = { staffId: z.string(), name: z.string(), roles: z.array(z.enum(staffRoles)) };
const sort = { kind: z.enum(newsKinds), because: z.enum(newsReasons) };

const openRow = z.object({
  ...person,
  ...sort,
  id: z.string(),
  since: z.coerce.date(),
  isToTell: z.boolean(),
});

export type OpenNews = { id: string; since: Date; isToTell: boolean } & Pick<
  ToldNews,
  "kind" | "because"
>;

/** All news that no mail has told as yet, by whose it is, the oldest first. Held; what somebody else holds, who is just seeing it, is for the next time. */
export async function listOpenNews(tx: Tx): Promise<Map<string, OpenNews[]>> {
  const { rows } = await tx.execute(sql`
    select n.id, n.staff_id as "staffId", staff.name, staff.roles, n.kind, n.because, n.mail_since as since, ${isToTell} as "isToTell"
    from ${joined} where n.mail_since is not null order by n.mail_since, n.id for update of n skip locked`);
  const open = new Map<string, OpenNews[]>();
  for (const row of z.array(openRow).parse(rows)) {
    const { staffId, ...one } = row;
    const news = { ...one, isToTell: one.isToTell && mayKnow(row) };
    open.set(staffId, [...(open.get(staffId) ?? []), news]);
  }
  return open;
}

const toldRow = z.object({
  ...person,
  ...sort,
  id: z.string(),
  by: z.string().nullable(),
  at: z.coerce.date().transform((at) => at.toISOString()),
  briefId: z.string(),
  title: z.string().nullable(),
  language: z.string(),
  threadId: z.string().nullable(),
});

/** What a mail has to tell now, the oldest first. Before what is planned has come out, its title is told to nobody outside: of a brief that readers have, it is the one that they know. */
export async function listNewsOfMail(tx: Tx, mailId: string): Promise<ToldNews[]> {
  const title: SQL = sql`case when b.state = 'scheduled' then v.title else d.title_text end`;
  const { rows } = await tx.execute(sql`
    select n.id, n.staff_id as "staffId", staff.name, staff.roles, n.kind, n.because, m.name as by, greatest(n.created_at, c.edited_at) as at, n.brief_id as "briefId",
      ${title} as title, b.language, c.thread_id as "threadId"
    from ${joined} join brief_drafts d on d.brief_id = b.id left join brief_versions v on v.id = b.current_version_id left join staff m on m.id = n.made_by
    where n.mail_id = ${mailId} and ${isToTell} order by n.created_at, n.id`);
  return z
    .array(toldRow)
    .parse(rows)
    .filter(mayKnow)
    .map(({ staffId, name, roles, ...news }) => news);
}

type Row = {
  staffId: string;
  name: string;
  roles: Extract<Actor, { kind: "staff" }>["roles"];
} & Pick<ToldNews, "because">;

/** By the roles that they hold now. */
function mayKnow({ staffId: id, name, roles, because }: Row): boolean {
  const actor: Actor = { kind: "staff", id, name, roles };
  return can(actor, "brief.read") && (because !== "checks" || can(actor, "citation.check"));
}
