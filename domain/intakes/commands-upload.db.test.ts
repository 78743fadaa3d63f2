import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { readTextLayer } from "#domain/capture/text-layers.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildAnswer } from "#tests/factories/visits.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { requestIntakes, takeInAddresses } from "./commands.ts";
import { addUploadForIntake } from "./commands-upload.ts";
import { listIntakes } from "./queries.ts";
import type { IntakeRoom } from "./room.ts";

let database: TestDatabase;
let author: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const url = "https://news.example/walled";
const room: IntakeRoom = {
  visit: async () => buildAnswer(url, { status: 402, text: "Subscribers read on." }),
  read: readTextLayer,
};

test("what an address doesn't let us read one of us uploads, and the watch hears that it is walled", async () => {
  const { batchId } = requireValue(await requestIntakes(author, { addresses: url }));
  requireValue(await takeInAddresses(systemActor, room));
  const [intake] = (await listIntakes(author, batchId)) ?? [];
  expect(intake).toMatchObject({ state: "failed", failure: "answer.refused", httpStatus: 402 });
  const intakeId = intake?.id ?? "";
  const text = "Trade came to 51.5 billion dollars, subscribers read.";
  const content = { method: "upload" as const, bytes: new TextEncoder().encode(text) };
  const source = { title: "Walled", language: "en", url };
  const added = requireValue(await addUploadForIntake(author, { intakeId, source, content }));
  if (added.kind !== "added") throw new Error("Nothing was added.");
  const [after] = (await listIntakes(author, batchId)) ?? [];
  expect(after).toMatchObject({ state: "added", sourceId: added.sourceId });
  const { rows } = await database.studio.execute(sql`
    select data ->> 'sourceId' as "sourceId" from pgboss.job where name = 'check-source' and data ->> 'sourceId' = ${added.sourceId}`);
  expect(rows).toHaveLength(1);
  const other = new TextEncoder().encode(`${text} Again.`);
  const again = { intakeId, source, content: { ...content, bytes: other } };
  expect(await addUploadForIntake(author, again)).toMatchObject({
    value: { kind: "known", by: "address", source: { id: added.sourceId } },
  });
  const another = { ...again, content: { ...again.content, evenIfHeld: true } };
  expect(await addUploadForIntake(author, another)).toMatchObject({
    problems: [{ code: "thing.changed" }],
  });
});
