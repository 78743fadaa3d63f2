import { existsSync, globSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { auditLog } from "#db/schema/audit.ts";
import { type Actor, publicActor, staffRoles, systemActor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import type { CommandCases } from "#tests/factories/command-cases/command-case.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

/**
 * Every command × everybody who might call it. A command is a function of a file domain/<noun>/commands*.ts that takes
 * `actor` first, and any other that is async, unless it works in a transaction that another command has opened. One that has no case fails here: add a line to
 * tests/factories/command-cases/<noun>.ts.
 */
const root = path.resolve(import.meta.dirname, "../..");
const files = globSync("domain/*/**/commands*.ts", { cwd: root }).filter(
  (file) => !file.endsWith(".test.ts"),
);
const nouns = [...new Set(files.map((file) => nounOf(file)))].sort();

let database: TestDatabase;
const actors = new Map<string, Actor>([
  ["public", publicActor],
  ["system", systemActor],
]);

beforeAll(async () => {
  database = await createTestDatabase();
  actors.set("somebody without a role", await buildStaff({ roles: [] }));
  for (const role of staffRoles) actors.set(role, await buildStaff({ roles: [role] }));
});
afterAll(async () => await database.close());

/** A noun may have rooms of its own. */
function nounOf(file: string): string {
  return file.split(path.sep)[1] ?? "";
}

async function listCommands(noun: string): Promise<string[]> {
  const ofNoun = files.filter((file) => nounOf(file) === noun);
  const modules = await Promise.all(ofNoun.map((file) => import(path.join(root, file))));
  return modules.flatMap((module: Record<string, unknown>) =>
    Object.keys(module).filter((name) => isCommand(module[name])),
  );
}

function isCommand(exported: unknown): boolean {
  if (typeof exported !== "function") return false;
  const source = String(exported);
  return /^[^(]*\(\s*actor\b/.test(source) || /^async [^(]*\((?!\s*\{?\s*tx\b)/.test(source);
}

async function readCases(noun: string): Promise<CommandCases> {
  const file = path.join(root, `tests/factories/command-cases/${noun}.ts`);
  return existsSync(file) ? (await import(file)).cases : {};
}

describe.each(
  await Promise.all(nouns.map(async (noun) => ({ noun, cases: await readCases(noun) }))),
)("$noun", ({ noun, cases }) => {
  test("has a case for each of its commands, and no other", async () => {
    expect(Object.keys(cases).sort()).toEqual((await listCommands(noun)).sort());
  });

  test.each(Object.keys(cases))("%s refuses who may not, and nobody else", async (name) => {
    const given = cases[name];
    if (!given) throw new Error(`no case ${name}`);
    for (const [who, actor] of actors) {
      const isAllowed = can(actor, given.action, given.thing);
      if (isAllowed && given.refusalsOnly) continue;
      const before = await studioDb().$count(auditLog);
      const result = await given.run(actor);
      const codes = result.ok ? [] : result.problems.map((problem) => problem.code);
      if (isAllowed) {
        expect(codes, `${name} by ${who}`).not.toContain("auth.notAllowed");
        continue;
      }
      // Missing and forbidden may look the same.
      expect(["auth.notAllowed", "thing.notFound"], `${name} by ${who}`).toContain(codes[0]);
      expect(await studioDb().$count(auditLog), `${name} by ${who}`).toBe(before);
    }
  });
});
