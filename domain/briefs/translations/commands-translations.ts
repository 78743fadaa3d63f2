import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "#db/client.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { isNotTrashed } from "#domain/sql.ts";
import { briefsTag } from "#domain/tags.ts";
import { lockBrief } from "../commands-review.ts";
import { listTranslationTags } from "./translation-tags.ts";

/** Slugs; empty for none. `seen` is what it was a translation of when it was decided. */
const translating = z.strictObject({
  briefId: thingId,
  original: z.string().trim().max(100),
  seen: z.string().max(100),
});

/**
 * Says that a brief is a translation of another, or of none, at once, also one that readers can open: pages of both lead to each other. The original is no translation itself, and its group has
 * one brief in each language. Refused where somebody else has said otherwise meanwhile (`thing.changed`).
 */
export async function setOriginal(
  actor: Actor,
  input: z.input<typeof translating>,
): Promise<Result<{ original: string | null }>> {
  if (!can(actor, "brief.translate")) return fail({ code: "auth.notAllowed" });
  const parsed = parseInput(translating, input);
  if (!parsed.ok) return parsed;
  const { briefId, original: slug, seen } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const brief = await lockBrief(tx, briefId);
    if (!brief) return fail({ code: "thing.notFound" });
    const before = brief.translationOf === null ? "" : await findSlug(tx, brief.translationOf);
    if (before !== seen) return fail({ code: "thing.changed" });
    if (before === slug) return succeed({ original: brief.translationOf });
    const original = slug === "" ? null : await lockOriginal(tx, slug);
    if (slug !== "") {
      const problem = original
        ? await findProblem(tx, brief, original)
        : ("briefs.originalUnknown" as const);
      if (problem !== null) return fail({ code: problem, field: "original" });
    }
    const left = await listTranslationTags(tx, briefId);
    const translationOf = original?.id ?? null;
    await tx.execute(
      sql`update briefs set translation_of = ${translationOf}, revision = revision + 1 where id = ${briefId}`,
    );
    touch(briefsTag, ...left, ...(await listTranslationTags(tx, briefId)));
    const detail = { original: translationOf };
    audit({ action: "brief.translate", thing: "brief", thingId: briefId, detail });
    return succeed({ original: translationOf });
  });
}

type Brief = { id: string; language: string; translationOf: string | null };

async function findSlug(tx: Tx, id: string): Promise<string> {
  const { rows } = await tx.execute<{ slug: string }>(
    sql`select slug from briefs where id = ${id}`,
  );
  return rows[0]?.slug ?? "";
}

/** Kept as it is until the end, so that it becomes no translation itself, and isn't thrown away. */
async function lockOriginal(tx: Tx, slug: string): Promise<Brief | null> {
  const { rows } = await tx.execute<Brief>(sql`
    select id, language, translation_of as "translationOf" from briefs
    where slug = ${slug} and ${isNotTrashed("brief", "briefs.id")} for no key update`);
  return rows[0] ?? null;
}

async function findProblem(tx: Tx, brief: Brief, original: Brief) {
  if (original.id === brief.id || original.translationOf !== null)
    return "briefs.originalIsTranslation" as const;
  const { rows } = await tx.execute<{ hasOwn: boolean; isTaken: boolean }>(sql`
    select exists (select from briefs t where t.translation_of = ${brief.id}) as "hasOwn",
      exists (select from briefs t where t.language = ${brief.language} and t.id <> ${brief.id}
        and (t.id = ${original.id} or t.translation_of = ${original.id}) and ${isNotTrashed("brief", "t.id")}) as "isTaken"`);
  if (rows[0]?.hasOwn) return "briefs.originalHasTranslations" as const;
  return rows[0]?.isTaken ? ("briefs.originalInLanguage" as const) : null;
}
