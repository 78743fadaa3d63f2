import { sql } from "drizzle-orm";
import type { Report } from "./report.ts";

/** Sources whose address the watch has found dead. */
export const deadAddresses: Report = {
  action: "source.read",
  rows: () => sql`
    select s.id, '/studio/sources/' || s.id as path, coalesce(s.title, s.code) as title, s.language, s.url as note, null::integer as count, w.standing_since as at
    from source_watches w join sources s on s.id = w.source_id where w.standing = 'dead' and s.withdrawn_at is null`,
};

/** Addresses that were to become sources and of which nothing could be had; those that the public sent in are told of among submissions. */
export const failedCaptures: Report = {
  action: "source.read",
  rows: () => sql`
    select i.id, '/studio/sources/intakes/' || i.batch_id || '/' || i.id as path, i.url as title, null as language, null as note, null::integer as count, i.created_at as at
    from source_intakes i where i.state = 'failed' and not exists (select from submissions s where s.intake_id = i.id)`,
};

/** Passages that changed or went where their source lives, of which nobody has decided what follows. */
export const lostPassages: Report = {
  action: "source.read",
  rows: () => sql`
    select d.id, '/studio/sources/' || c.source_id || '/drifts/' || d.id as path, coalesce(s.title, s.code) as title, s.language, left(x.exact, 200) as note, null::integer as count, d.created_at as at
    from passage_drifts d join passages p on p.id = d.passage_id join captures c on c.id = p.capture_id join sources s on s.id = c.source_id
    left join passage_texts x on x.passage_id = p.id where d.state = 'open'`,
};

/** Wordings whose newest verdict is that they don't stand in a passage where they are said to. */
export const unheldQuotations: Report = {
  action: "quote.read",
  rows: () => sql`
    select k.id, '/studio/quotes/' || q.id as path, coalesce(s.title, s.code) as title, w.language, left(w.text, 200) as note, null::integer as count, v.created_at as at
    from verdicts v join quote_witnesses k on k.id = v.witness_id join wordings w on w.id = k.wording_id join quotes q on q.id = w.quote_id and q.withdrawn_at is null
    join passages p on p.id = k.passage_id join captures c on c.id = p.capture_id join sources s on s.id = c.source_id
    where v.verdict in ('mismatch', 'not_found') and not exists (select from verdicts later where later.witness_id = v.witness_id and later.created_at > v.created_at)`,
};
