import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hashBytes } from "#domain/content-store.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { addCapture } from "./commands.ts";
import { readBytes, storeBytes } from "./store.ts";

let database: TestDatabase;
let author: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => await database.close());

const encode = (text: string) => new TextEncoder().encode(text);

function pathOf(hex: string): string {
  return join(database.dataFolder, "captures", hex.slice(0, 2), hex.slice(2, 4), hex);
}

test("the same bytes are recognised, and the answer says where they are", async () => {
  const text = "The same words, twice. 1";
  const first = await buildSource({ title: "First" });
  const held = requireValue(
    await addCapture(author, { sourceId: first.id, content: { method: "paste", text } }),
  );
  if (held.kind !== "added") throw new Error("Nothing was added.");
  const other = await buildSource({ title: "Other" });
  const content = { method: "paste" as const, text };
  const again = requireValue(await addCapture(author, { sourceId: other.id, content }));
  expect(again).toMatchObject({
    kind: "held",
    isSameSource: false,
    duplicateOf: { captureId: held.captureId, n: 1, source: { id: first.id, title: "First" } },
    notice: { code: "captures.heldAlready", values: { source: "First", n: 1 } },
  });
  // A second outlet may have printed the same words; the same source holds them once.
  const carried = { ...content, evenIfHeld: true };
  expect(
    requireValue(await addCapture(author, { sourceId: other.id, content: carried })).kind,
  ).toBe("added");
  const same = requireValue(await addCapture(author, { sourceId: first.id, content: carried }));
  expect(same).toMatchObject({ kind: "held", isSameSource: true });
});

test("of ten who send the same bytes at the same moment, one adds them", async () => {
  const source = await buildSource();
  const content = { method: "paste" as const, text: "Sent ten times at once." };
  const results = await Promise.all(
    Array.from({ length: 10 }, () => addCapture(author, { sourceId: source.id, content })),
  );
  const kinds = results.map((result) => requireValue(result).kind).sort();
  expect(kinds.filter((kind) => kind === "added")).toHaveLength(1);
});

test("whoever is killed between the bytes and the row leaves nothing wrong: the next try adds them", async () => {
  const text = "Stored, then killed before the row.";
  const sha256 = await storeBytes(encode(text));
  const source = await buildSource();
  const content = { method: "paste" as const, text };
  expect(requireValue(await addCapture(author, { sourceId: source.id, content })).kind).toBe(
    "added",
  );
  expect((await readBytes(sha256))?.toString()).toBe(text);
});

test("a file half written by somebody who was killed is no capture, and is not taken for one", async () => {
  const bytes = encode("Whole words.");
  const path = pathOf(hashBytes(bytes).toString("hex"));
  await storeBytes(bytes);
  await writeFile(`${path}.killed.unfinished`, "Who");
  await writeFile(path, "Whole wor");
  await expect(readBytes(hashBytes(bytes))).rejects.toThrow("damaged");
  await storeBytes(bytes);
  expect((await readBytes(hashBytes(bytes)))?.toString()).toBe("Whole words.");
});

test("bytes stored by many at once are whole, and no unfinished file stays", async () => {
  const bytes = encode("Stored by twenty at once. ".repeat(10_000));
  await Promise.all(Array.from({ length: 20 }, () => storeBytes(bytes)));
  const sha256 = hashBytes(bytes);
  expect((await readBytes(sha256))?.equals(bytes)).toBe(true);
  const hex = sha256.toString("hex");
  expect(await readdir(join(pathOf(hex), ".."))).toEqual([hex]);
});
