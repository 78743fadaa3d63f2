import { sql } from "drizzle-orm";
import { type Reader, studioDb } from "#db/client.ts";
import { pressBuilds } from "#db/schema/pressed-pages.ts";

/** A worker says so often that it is there (worker/keep-pressing.ts); one that hasn't for so long is gone. By the database's clock alone. */
export const sayEverySeconds = 20;
const goneSeconds = 90;

/** The build that readers are to get: the newest of those whose workers are there. A clock that was set back leaves times to come: those say nothing. */
const presentBuild = sql`(
  select build from press_builds
  where seen_at between clock_timestamp() - make_interval(secs => ${goneSeconds}) and clock_timestamp() + interval '1 second'
  order by n desc limit 1)`;

/** Whether a build may press: it is the present one, or no worker is there. */
export const mayPress = (build: string) => sql`coalesce(${presentBuild} = ${build}, true)`;

export async function isPresentBuild(db: Reader, build: string): Promise<boolean> {
  const { rows } = await db.execute(sql`select ${mayPress(build)} as "isPresent"`);
  return rows[0]?.isPresent === true;
}

/**
 * Files that pages of the present build or of the one before don't do without, and that web has only for one of them: whoever still has a page of the
 * other open, or is served its last good file, goes on getting them.
 */
export const isOfLateBuilds = sql`
  path like '/\\_next/static/%' and build in (select build from press_builds order by n desc limit 2)`;

/** Pages that are to be pressed by this build, and are by another or by none. */
export const isOfOtherBuild = (build: string) =>
  sql`build is distinct from ${build} and not coalesce(${isOfLateBuilds}, false) and (select ${mayPress(build)})`;

/** A worker of this build is there. */
export async function recordWorker(build: string): Promise<void> {
  await studioDb()
    .insert(pressBuilds)
    .values({ build, seenAt: sql`clock_timestamp()` })
    .onConflictDoUpdate({ target: pressBuilds.build, set: { seenAt: sql`clock_timestamp()` } });
}

/** How a worker's round has ended: null well, else why it came to nothing. */
export async function recordRound(build: string, failure: string | null): Promise<void> {
  const failingSince =
    failure === null ? null : sql`coalesce(press_builds.failing_since, clock_timestamp())`;
  await studioDb()
    .insert(pressBuilds)
    .values({
      build,
      seenAt: sql`clock_timestamp()`,
      failure,
      failingSince: failure === null ? null : sql`clock_timestamp()`,
    })
    .onConflictDoUpdate({
      target: pressBuilds.build,
      set: { seenAt: sql`clock_timestamp()`, failure, failingSince },
    });
}
