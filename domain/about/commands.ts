import { desc, eq } from "drizzle-orm";
import { aboutTexts } from "#db/schema/about-texts.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { type Actor, toStaffId } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { tagOf } from "#domain/tags.ts";
import { parseWriting, type WritingInput } from "./input.ts";

/**
 * Says something else on one of the publication's own pages, in Markdown; readers have it at once, and what was said before is kept. Refused where somebody else has written since
 * (`thing.changed`); what is the same already is left alone.
 */
export async function writeAboutPage(
  actor: Actor,
  input: WritingInput,
): Promise<Result<{ n: number }>> {
  if (!can(actor, "about.write")) return fail({ code: "auth.notAllowed" });
  const parsed = parseWriting(input);
  if (!parsed.ok) return parsed;
  const { page, after, text } = parsed.value;
  return await runWrite(actor, async ({ tx, audit, touch }) => {
    const [newest] = await tx
      .select({ n: aboutTexts.n, text: aboutTexts.text })
      .from(aboutTexts)
      .where(eq(aboutTexts.page, page))
      .orderBy(desc(aboutTexts.n))
      .limit(1);
    if ((newest?.n ?? 0) !== after) return fail({ code: "thing.changed" });
    if (newest?.text === text) return succeed({ n: after });
    const n = after + 1;
    const [made] = await tx
      .insert(aboutTexts)
      .values({ page, n, text, createdBy: toStaffId(actor) })
      .onConflictDoNothing({ target: [aboutTexts.page, aboutTexts.n] })
      .returning({ n: aboutTexts.n });
    if (!made) return fail({ code: "thing.changed" });
    touch(tagOf("about", page));
    audit({ action: "about.write", thing: "about", thingId: page, detail: { n } });
    return succeed({ n });
  });
}
