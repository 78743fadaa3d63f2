import { afterAll, beforeAll, expect, test } from "vitest";
import { buildCapture } from "#tests/factories/captures.ts";
import { buildPicture } from "#tests/factories/pictures.ts";
import { buildRecording } from "#tests/factories/recordings.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { findWatchedSource } from "./queries-held.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

test("a recording is no newer text of the page that plays it; a picture is what is at its address now", async () => {
  const { id: sourceId } = await buildSource({ url: "https://radio.example/evening" });
  const text = "Trade came to 46.5 billion dollars, said the minister this evening.";
  await buildCapture({ sourceId, content: { text } });
  await buildRecording({ sourceId });
  const find = async () => await findWatchedSource(database.studio, sourceId);
  expect(await find()).toMatchObject({ held: { text, isPaywalled: false } });
  await buildPicture({ sourceId });
  expect(await find()).toMatchObject({ held: { text: "" }, heldSha256: expect.any(String) });
});
