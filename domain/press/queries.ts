import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { studioDb } from "#db/client.ts";
import { pressedPages } from "#db/schema/pressed-pages.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { findNewestChange } from "#domain/settings/public-page.ts";
import type { HeldPage } from "./view.ts";
import { isOfLateBuilds, isOfOtherBuild } from "./writes-builds.ts";

/** Pages that can't be pressed, with what readers get meanwhile: those that have been so longest first. */
export async function listHeldPages(actor: Actor): Promise<Result<HeldPage[]>> {
  if (!can(actor, "notice.read")) return fail({ code: "auth.notAllowed" });
  const rows = await studioDb()
    .select()
    .from(pressedPages)
    .where(isNotNull(pressedPages.failure))
    .orderBy(asc(pressedPages.failedSince), asc(pressedPages.path))
    .limit(heldMax);
  return succeed(
    rows.map(({ path, failure, failures, failedSince, object }) => ({
      path,
      reason: failure ?? "",
      attempts: failures,
      since: (failedSince ?? new Date(0)).toISOString(),
      hasFile: object !== null,
    })),
  );
}

/** More than anybody reads; they have one cause. */
const heldMax = 100;

/** Pressed pages after `path` in the order of their addresses, with the object that each leads to. */
export async function listPressed(
  after: string,
  count: number,
): Promise<{ path: string; object: string }[]> {
  const rows = await studioDb()
    .select({ path: pressedPages.path, object: pressedPages.object })
    .from(pressedPages)
    .where(and(gt(pressedPages.path, after), isNotNull(pressedPages.object)))
    .orderBy(asc(pressedPages.path))
    .limit(count);
  return rows.map(({ path, object }) => ({ path, object: object ?? "" }));
}

/** So many pressed pages, spread over all addresses and of the kind that people read, which have seen every change there is. */
export async function listCurrentPages(count: number): Promise<string[]> {
  const { rows } = await studioDb().execute<{ path: string }>(sql`
    select path from (
      select path, row_number() over (order by path) - 1 as at, count(*) over () as of from pressed_pages
      where object like '%.html' and not is_due and failure is null and path not in (select path from published_stale_pages)
    ) as current
    where of <= ${count} or floor(at * ${count}::numeric / of) <> floor((at - 1) * ${count}::numeric / of)
    order by path`);
  return rows.map(({ path }) => path);
}

/** The builds that pressed these pages. */
export async function listBuildsOf(paths: readonly string[]): Promise<string[]> {
  const rows = await studioDb()
    .selectDistinct({ build: pressedPages.build })
    .from(pressedPages)
    .where(inArray(pressedPages.path, [...paths]));
  return rows.map(({ build }) => build ?? "");
}

/** Objects whose twins are not as small as they get. */
export async function listUnpacked(count: number): Promise<string[]> {
  const rows = await studioDb()
    .selectDistinct({ object: pressedPages.object })
    .from(pressedPages)
    .where(and(eq(pressedPages.isPacked, false), isNotNull(pressedPages.object)))
    .limit(count);
  return rows.flatMap(({ object }) => object ?? []);
}

/** How many pages are due, by whomever they are being pressed. */
export async function countDue(): Promise<number> {
  return await studioDb().$count(pressedPages, eq(pressedPages.isDue, true));
}

/** How many pages this build is to press for no other reason than that another has. */
export async function countOfOtherBuilds(build: string): Promise<number> {
  return await studioDb().$count(pressedPages, isOfOtherBuild(build));
}

/** What is known of an address that is pressed, or is to be; null where it is none. `isKept`: also where web has it no more. */
export async function findPage(
  path: string,
): Promise<{ object: string | null; isKept: boolean } | null> {
  const [row] = await studioDb()
    .select({
      object: pressedPages.object,
      isKept: sql<boolean>`coalesce(${isOfLateBuilds}, false)`,
    })
    .from(pressedPages)
    .where(eq(pressedPages.path, path));
  return row ?? null;
}

/** All addresses that are pressed, or are to be. */
export async function listPaths(): Promise<string[]> {
  const rows = await studioDb().select({ path: pressedPages.path }).from(pressedPages);
  return rows.map(({ path }) => path);
}

export type SitePage = { path: string; object: string; isFailing: boolean };

/** The whole pressed site as it is at one moment. */
export type SiteMoment = {
  /** The newest change of what it is made from. */
  change: number;
  /** By their addresses. */
  pages: SitePage[];
  /** Whether every page that can be made has seen that change. */
  isCurrent: boolean;
};

export async function readSite(): Promise<SiteMoment> {
  return await studioDb().transaction(
    async (tx) => {
      const change = await findNewestChange(tx);
      const rows = await tx.select().from(pressedPages).orderBy(asc(pressedPages.path));
      const behind = await tx.$count(
        pressedPages,
        and(
          isNull(pressedPages.failure),
          sql`(${pressedPages.isDue} or ${pressedPages.path} in (select path from published_stale_pages))`,
        ),
      );
      const pages = rows.flatMap(({ path, object, failure }) =>
        object === null ? [] : [{ path, object, isFailing: failure !== null }],
      );
      return { change, pages, isCurrent: behind === 0 };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
