import type { Client } from "pg";
import type { Manifest } from "./manifest.ts";

/** Bytes by their path in the folder of data. `isGone`: they were redacted, and may be on the disk until they are erased. */
export type NamedBytes = { path: string; isGone: boolean };

/** All bytes that rows name, as a snapshot has them: those that one row names which stands are there to stay, whatever became of another. */
export async function listNamedBytes(client: Client): Promise<NamedBytes[]> {
  const { rows } = await client.query<NamedBytes>(`
    select folder || '/' || substr(hex, 1, 2) || '/' || substr(hex, 3, 2) || '/' || hex as path, bool_and(gone) as "isGone"
    from (
      select 'captures' as folder, encode(c.bytes_sha256, 'hex') as hash,
        exists (select from redacted_places g where g.place = 'captures' and g.row_key = c.id::text) as gone from captures c
      union all select 'media', encode(sha256, 'hex'), redaction_id is not null from media
      union all select 'media', variant ->> 'sha256', redaction_id is not null from media, jsonb_array_elements(variants) as variant
      union all select 'tables', encode(sha256, 'hex'), false from statistic_imports
    ) as named (folder, hex, gone)
    group by folder, hex order by 1`);
  return rows;
}

/** Objects that pressed pages lead to. */
export async function listPressedObjects(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ object: string }>(
    "select distinct object from pressed_pages where object is not null order by 1",
  );
  return rows.map(({ object }) => object);
}

export async function readAuditHead(client: Client): Promise<Manifest["audit"]> {
  const { rows } = await client.query<{ seq: string; hash: string }>(
    "select seq, encode(hash, 'hex') as hash from audit_log order by seq desc limit 1",
  );
  const [head] = rows;
  return head ? { seq: Number(head.seq), hash: head.hash } : null;
}

/**
 * What waits, is being done or is to be tried again. The queue's own tables change with its versions, what is to be done doesn't. They are the
 * application's and not the owner's.
 */
export async function listWaitingJobs(client: Client): Promise<Manifest["jobs"]> {
  await client.query("set local role plumbline_app");
  const { rows } = await client.query<{ name: string; payload: unknown; startAfter: Date }>(`
    select name, data as payload, start_after as "startAfter" from pgboss.job
    where state in ('created', 'retry', 'active') and name not like '\\_\\_pgboss\\_\\_%'
    order by created_on, id`);
  await client.query("reset role");
  return rows.map((row) => ({ ...row, startAfter: row.startAfter.toISOString() }));
}

export async function countRedactions(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::integer as count from redactions",
  );
  return rows[0]?.count ?? 0;
}
