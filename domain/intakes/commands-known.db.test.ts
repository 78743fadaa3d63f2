import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { captures } from "#db/schema/captures.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { getSource } from "#domain/sources/queries.ts";
import { findWatchedSource } from "#domain/watch/queries-held.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import { room } from "#tests/factories/intake-room.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { requestIntakes, restoreIntake, takeInAddresses } from "./commands.ts";
import { keepFromIntake } from "./commands-known.ts";
import { getIntake, listIntakes } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

async function give(address: string): Promise<string> {
  const { batchId } = requireValue(await requestIntakes(author, { addresses: address }));
  requireValue(await takeInAddresses(systemActor, room));
  return (await listIntakes(author, batchId))?.[0]?.id ?? "";
}

test("A known address given again is kept as a new capture of its source, once, and named where nothing changed", async () => {
  const url = "https://news.example/known";
  const source = await buildSource({ url });
  const [intakeId, again] = [await give(`${url}?utm_source=mail`), await give(url)];
  const keep = (id: string) => keepFromIntake(author, { intakeId: id, sourceId: source.id });
  const both = await Promise.all([keep(intakeId), keep(intakeId)]);
  expect(both.filter((each) => each.ok && each.value.kind === "added")).toHaveLength(1);
  expect(await getIntake(author, intakeId)).toMatchObject({
    state: "dropped",
    sourceId: source.id,
  });
  expect(await restoreIntake(author, intakeId), "it wasn't left out").toMatchObject({
    problems: [{ code: "thing.changed" }],
  });
  const kept = await database.studio
    .select()
    .from(captures)
    .where(eq(captures.sourceId, source.id));
  expect(kept).toMatchObject([{ n: 1, method: "fetch", httpStatus: 200 }]);
  expect((await listAuditRows()).find(({ action }) => action === "intake.keep")).toMatchObject({
    ...{ thing: "intake", thingId: intakeId, detail: { sourceId: source.id } },
  });
  expect(requireValue(await keep(again))).toMatchObject({
    ...{ kind: "held", isSameSource: true, duplicateOf: { n: 1 } },
  });
  expect(await getIntake(author, again)).toMatchObject({ state: "ready" });
});

test("Of a source that has another address it is none, nor for the public", async () => {
  const other = await buildSource({ url: "https://news.example/elsewhere" });
  const intakeId = await give("https://news.example/unlike");
  expect(await keepFromIntake(author, { intakeId, sourceId: other.id })).toMatchObject({
    problems: [{ code: "intakes.otherAddress" }],
  });
  expect(await keepFromIntake({ kind: "public" }, { intakeId, sourceId: other.id })).toMatchObject({
    problems: [{ code: "auth.notAllowed" }],
  });
});

test("Kept later than it was fetched, it stands where it was fetched: what came meanwhile is the newest", async () => {
  const url = "https://news.example/slow";
  const source = await buildSource({ url });
  const intakeId = await give(url);
  const text = "Trade came to 48 billion dollars, it says by now.";
  await buildCapture({ sourceId: source.id, content: { text } });
  const kept = requireValue(await keepFromIntake(author, { intakeId, sourceId: source.id }));
  expect(kept).toMatchObject({ kind: "added", n: 2 });
  expect((await findWatchedSource(database.studio, source.id))?.held.text).toBe(text);
  expect((await getSource(author, source.id))?.captures.map(({ n }) => n)).toEqual([2, 1]);
});
