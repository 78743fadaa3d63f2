import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { seal } from "#domain/seals/seal.ts";
import { checkWell, codeOf, connectAsOwner, makeBackupPlace } from "#tests/factories/backups.ts";
import { buildCapture } from "#tests/factories/captures.ts";
import {
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
} from "#tests/setup/test-database.ts";
import { findSchemaProblem } from "./check-backup.ts";
import { makeBackup } from "./commands.ts";
import { findDatabaseProblem, restoreDatabase } from "./restore-database.ts";

let database: TestDatabase;
let place: Awaited<ReturnType<typeof makeBackupPlace>>;
beforeAll(async () => {
  database = await createTestDatabase();
  place = await makeBackupPlace();
});
afterAll(async () => {
  await place.remove();
  await database.close();
});

const nothing = () => undefined;

describe("a backup is refused", () => {
  test("that was cut short: what there is of it has neither its name nor a manifest", async () => {
    const { to } = await place.back();
    await rm(join(to, "manifest.json"));
    expect(await codeOf(to)).toBe("backups.cutShort");
    expect(await codeOf(place.newFolder())).toBe("backups.none");
  });

  test("that has one bit turned, in whichever of its files", async () => {
    await seal("Somebody");
    for (let n = 0; n < 3; n += 1) await buildCapture();
    const { to } = await place.back();
    expect(await codeOf(to)).toBe("whole");
    const entries = await readdir(to, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const kinds = ["manifest.json", "files.ndjson", "audit_log.copy.zst"];
    const { files: kept } = await checkWell(to);
    const some = [
      ...files.filter(({ name }) => kinds.includes(name)),
      ...files.filter(({ name }) => kept.slice(0, 3).some(({ path }) => path.endsWith(name))),
      ...files.filter(({ parentPath }) => parentPath.endsWith("seals")),
    ];
    expect(some.length).toBeGreaterThan(6);
    for (const { parentPath, name } of some) {
      const path = join(parentPath, name);
      const bytes = await readFile(path);
      const at = Math.floor(bytes.length / 2);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      await writeFile(path, bytes);
      expect(await codeOf(to), path).toBe("backups.altered");
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      await writeFile(path, bytes);
    }
    await rm(join(to, "tables", "briefs.copy.zst"));
    expect(await codeOf(to)).toBe("backups.incomplete");
  });

  test.each([
    ["the same", [1, 2, 3], null],
    ["an older one", [1, 2], null],
    ["a newer one", [1, 2, 3, 4], "backups.newer"],
    ["one that has another step in between", [1, 3], "backups.otherSchema"],
  ])("by its schema: %s", (_, its, code) => {
    expect(findSchemaProblem(its, [1, 2, 3])?.code ?? null).toBe(code);
  });

  test("where a database has anything in it", async () => {
    const empty = await createEmptyDatabase();
    onTestFinished(empty.drop);
    expect(await findDatabaseProblem(empty.url)).toBeNull();
    const owner = await connectAsOwner(empty.url);
    await owner.query("create table recipes (id int)");
    expect(await findDatabaseProblem(empty.url)).toMatchObject({
      code: "backups.databaseNotEmpty",
      values: { table: "public.recipes" },
    });
    await owner.query("drop table recipes");
    await owner.end();
  });

  test("whose rows aren't those that it says it has, and then none is there", async () => {
    const checked = await checkWell((await place.back()).to);
    const empty = await createEmptyDatabase();
    onTestFinished(empty.drop);
    const tables = checked.manifest.tables.map((table) =>
      table.name === "settings" ? { ...table, rows: table.rows + 1 } : table,
    );
    const other = { ...checked, manifest: { ...checked.manifest, tables } };
    const restored = await restoreDatabase(empty.url, other, nothing);
    expect(restored).toMatchObject({ problems: [{ code: "backups.otherRows" }] });
    const owner = await connectAsOwner(empty.url);
    expect((await owner.query("select * from audit_log")).rows).toEqual([]);
    await owner.end();
  });

  test("a folder that something lies in already, or a file, which stay as they are", async () => {
    const { to } = await place.back();
    for (const [taken, code] of [
      [to, "folders.notEmpty"],
      [join(to, "manifest.json"), "folders.isFile"],
    ] as const)
      expect(await makeBackup(systemActor, { folder: taken })).toMatchObject({
        problems: [{ code }],
      });
    expect(await codeOf(to)).toBe("whole");
  });
});
