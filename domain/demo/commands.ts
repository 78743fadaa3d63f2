import { sql } from "drizzle-orm";
import { inOneTransaction, studioDb } from "#db/client.ts";
import { demoDossier } from "#db/demo/dossier.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { updateSettings } from "#domain/settings/commands.ts";
import { loadBriefs } from "./load-briefs.ts";
import { loadPeople } from "./load-people.ts";
import { loadQuotes } from "./load-quotes.ts";
import { loadSources } from "./load-sources.ts";
import { loadStatistics } from "./load-statistics.ts";
import { loadSubjects, loadTopics } from "./load-subjects.ts";
import { must } from "./must.ts";
import { nothingLoaded, type Progress } from "./places.ts";
import { isNothingKept } from "./queries.ts";

/** How often `Progress` is called in a whole load. */
export const demoSteps =
  demoDossier.sources.length + demoDossier.statistics.length + demoDossier.briefs.length;

/** Asks the worker to load the demo dossier, where the database holds no source and no brief. */
export async function requestDemo(actor: Actor): Promise<Result<{ requested: boolean }>> {
  if (!can(actor, "demo.load")) return fail({ code: "auth.notAllowed" });
  return await runWrite<{ requested: boolean }>(actor, async ({ enqueue, audit }) => {
    if (!(await isNothingKept())) return succeed({ requested: false });
    enqueue("load-demo", {});
    audit({ action: "demo.request", thing: "demo", thingId: null });
    return succeed({ requested: true });
  });
}

/**
 * Loads the demo dossier through the commands, in one transaction: all of it or nothing, so that a worker that dies in the middle leaves an empty database, and the
 * job begins anew. Where there is something already it does nothing.
 */
export async function loadDemo(
  actor: Actor,
  progress: Progress = () => undefined,
): Promise<Result<{ loaded: boolean }>> {
  if (!can(actor, "demo.load")) return fail({ code: "auth.notAllowed" });
  return await inOneTransaction<Result<{ loaded: boolean }>>(async () => {
    await studioDb().execute(sql`select pg_advisory_xact_lock(hashtextextended('demo', 0))`);
    if (!(await isNothingKept())) return succeed({ loaded: false });
    const loaded = nothingLoaded();
    must(await updateSettings(actor, demoDossier.publication), "publication");
    await loadPeople(actor, demoDossier, loaded);
    await loadSources(actor, demoDossier, loaded, progress);
    await loadTopics(actor, demoDossier, loaded);
    await loadStatistics(actor, demoDossier, loaded, progress);
    await loadQuotes(actor, demoDossier, loaded);
    await loadSubjects(actor, demoDossier, loaded);
    await loadBriefs(actor, demoDossier, loaded, progress);
    return succeed({ loaded: true });
  });
}
