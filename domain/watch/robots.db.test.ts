import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sourceIntakes } from "#db/schema/intakes.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { endRobotsOverride, resumeRobotsOverride } from "#domain/intakes/commands-overrides.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { checkSource } from "./commands.ts";
import { getWatch } from "./queries.ts";
import type { WatchRoom } from "./room.ts";

let database: TestDatabase;
let author: TestStaff;
let lawyer: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Ingrid" });
  lawyer = await buildStaff({ name: "Lena" });
});
afterAll(async () => await database.close());

const reason = "A law, and nowhere else.";

/** Of a site that asks machines to stay away: each address that was asked all the same. */
function openClosedSite() {
  const asked: string[] = [];
  const room: WatchRoom = {
    async visit(url, _, overridesRobots) {
      if (!overridesRobots)
        return { kind: "failed", outcome: "robots_denied", reason: "robots.denied" };
      asked.push(url);
      const bytes = new TextEncoder().encode(articleText);
      const head = { kind: "answered" as const, status: 200, headers: {}, mediaType: "text/plain" };
      return { ...head, finalUrl: url, bytes };
    },
    read: async () => ({ text: articleText, wholeText: null, title: null, isFree: null }),
    chance: () => 0.5,
  };
  return { room, asked };
}

/** A source that was made of an address which somebody had asked all the same. */
async function buildOverridden(url: string, intakeUrl = url) {
  const source = await buildSource({ url });
  await buildCapture({ sourceId: source.id, content: { text: articleText } });
  await database.studio.insert(sourceIntakes).values({
    ...{ batchId: crypto.randomUUID(), url: intakeUrl, state: "added", sourceId: source.id },
    ...{
      overrideReason: reason,
      overrideBy: lawyer.id,
      overrideAt: new Date(0),
      requestedBy: author.id,
    },
  });
  return source;
}

test("a page that somebody had asked although its site says no is asked by the watch too, until that is taken back", async () => {
  const url = "https://closed.example/law";
  const source = await buildOverridden(url);
  const { room, asked } = openClosedSite();
  const check = async () => requireValue(await checkSource(systemActor, room, source.id));
  expect(await check()).toMatchObject({ outcome: "ok", standing: "live" });
  expect(asked).toEqual([url]);
  expect((await getWatch(author, source.id))?.robotsOverride).toMatchObject({
    ...{ reason, by: "Lena", at: new Date(0).toISOString() },
  });
  const end = async (why: string) =>
    await endRobotsOverride(author, { sourceId: source.id, reason: why });
  expect(await end(" ")).toMatchObject({ ok: false, problems: [{ field: "reason" }] });
  requireValue(await end("They asked us."));
  expect((await listAuditRows()).at(-1)).toMatchObject({
    ...{ action: "source.obey-robots", thingId: source.id, actorId: author.id },
    detail: { reason: "They asked us." },
  });
  expect(await check()).toMatchObject({ outcome: "robots_denied", standing: "blocked" });
  expect(await getWatch(author, source.id)).toMatchObject({
    ...{ robotsOverride: null, endedOverride: { by: "Ingrid" } },
  });
  expect(await end("Again.")).toMatchObject({ problems: [{ code: "thing.changed" }] });
  const [kept] = await database.studio
    .select()
    .from(sourceIntakes)
    .where(eq(sourceIntakes.sourceId, source.id));
  expect(kept).toMatchObject({ overrideReason: reason, overrideEndedBy: author.id });
});

test("and that is taken back by whoever says why", async () => {
  const source = await buildOverridden("https://closed.example/again");
  const { room } = openClosedSite();
  const sourceId = source.id;
  const why = { sourceId, reason: "They allow it by letter." };
  expect(await resumeRobotsOverride(author, why)).toMatchObject({
    problems: [{ code: "thing.changed" }],
  });
  requireValue(await endRobotsOverride(lawyer, { sourceId, reason: "They asked us." }));
  expect(await resumeRobotsOverride(author, { ...why, reason: " " })).toMatchObject({
    problems: [{ field: "reason" }],
  });
  requireValue(await resumeRobotsOverride(author, why));
  expect((await listAuditRows()).at(-1)).toMatchObject({
    ...{ action: "source.ask-anyway", thingId: sourceId, actorId: author.id },
    detail: { reason: why.reason },
  });
  const watch = await getWatch(author, sourceId);
  expect(watch).toMatchObject({
    ...{ robotsOverride: { reason: why.reason, by: "Ingrid" }, endedOverride: null },
  });
  expect(Date.now() - Date.parse(watch?.robotsOverride?.at ?? "")).toBeLessThan(60_000);
  expect(requireValue(await checkSource(systemActor, room, sourceId))).toMatchObject({
    outcome: "ok",
  });
});

test("it is the page's own, and says nothing of another host", async () => {
  const source = await buildOverridden("https://other.example/law", "https://closed.example/law");
  const { room, asked } = openClosedSite();
  expect(requireValue(await checkSource(systemActor, room, source.id))).toMatchObject({
    outcome: "robots_denied",
  });
  expect(asked).toEqual([]);
});
