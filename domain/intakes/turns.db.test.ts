import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fetchHosts } from "#db/schema/fetching.ts";
import { sourceIntakes } from "#db/schema/intakes.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { storeBytes } from "#domain/capture/store.ts";
import { room } from "#tests/factories/intake-room.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { addFromIntake, requestIntakes, takeInAddresses } from "./commands.ts";
import { getIntake, listIntakes } from "./queries.ts";
import { claimIntake } from "./writes.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

async function request(addresses: string) {
  const { batchId } = requireValue(await requestIntakes(author, { addresses }));
  requireValue(await takeInAddresses(systemActor, room));
  return { intakes: (await listIntakes(author, batchId)) ?? [] };
}

test("of two who confirm one address whose page is never the same twice, the second is told of the first, and may say that it is another", async () => {
  const url = "https://news.example/dynamic";
  const give = async (address: string) => (await request(address)).intakes[0]?.id ?? "";
  const [one, other] = [await give(`${url}?utm_source=one`), await give(`${url}?utm_source=two`)];
  // Another text each time: so it is not the bytes by which it is known.
  const bytesSha256 = await storeBytes(
    new TextEncoder().encode("Trade came to 46 billion, again."),
  );
  await database.studio
    .update(sourceIntakes)
    .set({ bytesSha256, mediaType: "text/plain" })
    .where(eq(sourceIntakes.id, other));
  const confirm = (intakeId: string, evenIfHeld = false) => {
    const source = { title: "Never the same", language: "en", url };
    return addFromIntake(author, { intakeId, source, evenIfHeld });
  };
  const both = (await Promise.all([confirm(one), confirm(other)])).map(requireValue);
  expect(both.map(({ kind }) => kind).sort()).toEqual(["added", "known"]);
  const left = both[0]?.kind === "added" ? other : one;
  const added = both.find(({ kind }) => kind === "added");
  expect(both.find(({ kind }) => kind === "known")).toMatchObject({
    ...{ by: "address", source: { id: added?.kind === "added" ? added.sourceId : "" } },
  });
  expect(await getIntake(author, left)).toMatchObject({ state: "ready" });
  expect(requireValue(await confirm(left, true))).toMatchObject({ kind: "added", n: 1 });
});

test("one address isn't behind a large batch: a free host comes first, then the batch of which fewest are being asked", async () => {
  const large = Array.from({ length: 6 }, (_, n) => `https://large.example/${n}`).join(" ");
  const ask = async (addresses: string) =>
    requireValue(await requestIntakes(author, { addresses })).batchId;
  await ask(large);
  const mixed = Array.from({ length: 4 }, (_, n) => `https://host${n}.example/`).join(" ");
  await ask(mixed);
  await ask("https://single.example/");
  await database.studio
    .insert(fetchHosts)
    .values({ host: "host0.example", nextAt: sql`clock_timestamp() + interval '1 hour'` });
  const claimed: string[] = [];
  for (;;) {
    const intake = await claimIntake(database.studio);
    if (!intake) break;
    claimed.push(new URL(intake.url).host);
  }
  expect(claimed.slice(0, 3)).toEqual(["large.example", "host1.example", "single.example"]);
  expect(claimed.slice(3, 5)).toEqual(["host2.example", "host3.example"]);
  expect(claimed.slice(5).sort()).toEqual(["host0.example", ...Array(5).fill("large.example")]);
  expect(claimed).toHaveLength(11);
});
