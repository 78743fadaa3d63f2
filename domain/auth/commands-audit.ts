import { sql } from "drizzle-orm";
import { runWrite } from "#domain/audit/transaction.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { trailTag } from "#domain/tags.ts";
import type { Actor } from "./actor.ts";
import { can } from "./can.ts";
import { type AuditFilter, writeAuditFilter } from "./view-audit.ts";

const formats = ["csv", "ndjson"] as const;
type AuditFormat = (typeof formats)[number];

/** Writes down that somebody takes a copy of the trail, and of which rows; they are read afterwards (`readAudit`). */
export async function exportAudit(
  actor: Actor,
  input: { filter: AuditFilter; format: string },
): Promise<Result<AuditFormat>> {
  if (!can(actor, "audit.export")) return fail({ code: "auth.notAllowed" });
  const format = formats.find((each) => each === input.format) ?? "csv";
  return await runWrite(actor, async ({ audit }) => {
    const detail = { format, ...writeAuditFilter(input.filter) };
    audit({ action: "audit.export", thing: "audit", thingId: null, detail });
    return succeed(format);
  });
}

/** Once a day tells everybody the trail's newest row, by its number and its hash. How many were told, 0 or 1. */
export async function noteAuditHead(actor: Actor): Promise<Result<number>> {
  if (!can(actor, "audit.note-head")) return fail({ code: "auth.notAllowed" });
  return await runWrite(
    actor,
    async ({ tx, audit, touch }) => {
      const { rows } = await tx.execute<{ day: string }>(sql`
        insert into audit_heads (seq, hash) select 0, '' where exists (select from audit_log)
          and not exists (select from audit_heads h where h.day = (now() at time zone 'utc')::date)
        on conflict (day) do nothing returning day::text`);
      const [noted] = rows;
      if (!noted) return succeed(0);
      touch(trailTag);
      audit({ action: "audit.note-head", thing: "audit", thingId: noted.day });
      return succeed(1);
    },
    { trail: "none" },
  );
}
