import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb, type Reader, studioDb } from "#db/client.ts";
import { aboutTexts } from "#db/schema/about-texts.ts";
import { staff } from "#db/schema/staff.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { Shown } from "#domain/settings/public-page.ts";
import { contactTag, tagOf } from "#domain/tags.ts";
import type { AboutPage, AboutText, AboutVersion } from "./view.ts";

const instant = z.coerce.date().transform((at) => at.toISOString());
const found = z.object({ n: z.number(), text: z.string(), writtenAt: instant });

/** What readers are told on a page; null where the team hasn't written it. */
export async function findAboutText(
  page: AboutPage,
  db: Reader = publicDb(),
): Promise<Shown<AboutText | null>> {
  const { rows } = await db.execute(
    sql`select n, text, created_at as "writtenAt" from published_about_texts where page = ${page}`,
  );
  return {
    view: z.array(found).parse(rows)[0] ?? null,
    tags: [tagOf("about", page), contactTag],
  };
}

/** All that was said on a page, the newest first; null for who may not write it. */
export async function listAboutVersions(
  actor: Actor,
  page: AboutPage,
): Promise<AboutVersion[] | null> {
  if (!can(actor, "about.write")) return null;
  const rows = await studioDb()
    .select({
      n: aboutTexts.n,
      text: aboutTexts.text,
      writtenAt: aboutTexts.createdAt,
      writtenBy: staff.name,
    })
    .from(aboutTexts)
    .leftJoin(staff, eq(staff.id, aboutTexts.createdBy))
    .where(eq(aboutTexts.page, page))
    .orderBy(desc(aboutTexts.n));
  return rows.map(({ writtenAt, writtenBy, ...row }) => ({
    ...row,
    writtenAt: writtenAt.toISOString(),
    writtenBy: writtenBy ?? "",
  }));
}
