import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { captures } from "#db/schema/captures.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { room } from "#tests/factories/intake-room.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { addFromIntake, requestIntakes, takeInAddresses } from "./commands.ts";
import { listIntakes } from "./queries.ts";
import { lacksRecording } from "./view.ts";

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

test("a recording's address is captured as a recording, whatever its server calls it", async () => {
  const intake = (await request("https://news.example/talk.wav")).intakes[0];
  expect(intake).toMatchObject({ state: "ready", mediaType: "audio/wav", proposal: { chars: 0 } });
  const source = { title: "A talk", language: "en", url: "https://news.example/talk.wav" };
  const added = requireValue(await addFromIntake(author, { intakeId: intake?.id ?? "", source }));
  if (added.kind !== "added") throw new Error("Nothing was added.");
  const [capture] = await database.studio
    .select()
    .from(captures)
    .where(eq(captures.id, added.captureId));
  expect(capture).toMatchObject({ method: "fetch", mediaType: "audio/wav", durationSeconds: 3.5 });
  expect(intake && lacksRecording(intake)).toBe(false);
});

test.each(["https://news.example/player", "https://news.example/huge"])(
  "of a recording that can't be had at %s its file may be uploaded, or notes of it kept",
  async (address) => {
    const intake = (await request(address)).intakes[0];
    expect(intake && lacksRecording(intake)).toBe(true);
  },
);
