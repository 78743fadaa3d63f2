import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { destroyKey, isKeyThere, seal, unseal } from "./seal.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const pathOf = (keyId: string) => join(database.dataFolder, "seals", keyId);

test("what is sealed is opened under its key, and looks like nothing without it", async () => {
  const name = "Ингрид Хальворсен, Westhaven";
  const sealed = await seal(name);
  expect(await unseal(sealed)).toBe(name);
  expect(sealed.bytes.toString("latin1")).not.toContain(Buffer.from(name).toString("latin1"));
  expect((await stat(pathOf(sealed.keyId))).mode & 0o777).toBe(0o600);
});

test("a short name and a long one are sealed alike, and one name twice isn't the same", async () => {
  const [short, long, again] = [await seal("A"), await seal("B".repeat(400)), await seal("A")];
  expect(short.bytes.length).toBe(long.bytes.length);
  expect(short.keyId).not.toBe(again.keyId);
  expect(short.bytes.equals(again.bytes)).toBe(false);
  await expect(seal("я".repeat(300))).rejects.toThrow(/too long/);
});

test("without its key nobody opens it, and a key is destroyed once, also when it is asked twice", async () => {
  const sealed = await seal("Somebody");
  expect(await isKeyThere(sealed.keyId)).toBe(true);
  await destroyKey(sealed.keyId);
  await destroyKey(sealed.keyId);
  expect(await isKeyThere(sealed.keyId)).toBe(false);
  expect(await unseal(sealed)).toBeNull();
  expect(await readdir(join(database.dataFolder, "seals"))).not.toContain(sealed.keyId);
});

test("bytes or keys that aren't as they were kept open nothing", async () => {
  const sealed = await seal("Somebody");
  const altered = Buffer.from(sealed.bytes);
  altered.writeUInt8(altered.readUInt8(40) ^ 1, 40);
  await expect(unseal({ ...sealed, bytes: altered })).rejects.toThrow();
  const other = await seal("Somebody else");
  await writeFile(pathOf(sealed.keyId), await readFile(pathOf(other.keyId)));
  await expect(unseal(sealed)).rejects.toThrow();
});
