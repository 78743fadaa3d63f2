import { sql } from "drizzle-orm";
import type { Report } from "./report.ts";

/** Briefs that readers see with citations which nobody but their writer has signed off, neither before they were published nor since. */
export const uncheckedCitations: Report = {
  action: "brief.read",
  rows: () => sql`
    select b.id, '/studio/briefs/' || b.id || '/check' as path, v.title, b.language, v.published_alone_because as note, unchecked.count::integer as count, v.published_at as at
    from briefs b join brief_versions v on v.id = b.current_version_id and b.state <> 'withdrawn'
    join lateral (
      select count(*) as count from version_citations c where c.version_id = v.id and not exists (
        select from version_sign_offs s where s.version_id = c.version_id and s.node_id = c.node_id and s.position = c.position
          and exists (select from citation_checks k where k.brief_id = b.id and k.fingerprint = s.fingerprint and k.outcome = 'stands' and not k.is_own
            and not exists (select from citation_checks t where t.takes_back = k.id)))) as unchecked on unchecked.count > 0`,
};

/** Corrections that were published alone in an emergency and that nobody has checked since. */
export const secondChecks: Report = {
  action: "brief.read",
  rows: () => sql`
    select v.id, '/studio/briefs/' || v.brief_id || '/check?version=' || v.n as path, v.title, b.language, v.published_alone_because as note, null::integer as count, v.second_check_due_at as at
    from brief_versions v join briefs b on b.current_version_id = v.id join published_second_checks c on c.version_id = v.id
    where v.second_check_due_at is not null and c.done_at is null`,
};
