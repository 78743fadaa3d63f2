import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Tx } from "#db/client.ts";
import { insertAudit, insertCapture, insertSource, sha256 } from "#tests/factories/rows.ts";
import { constraintOf, refusalOf } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { auditLog } from "./audit.ts";
import { captures } from "./captures.ts";

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.close();
});
beforeEach(() => database.studio.transaction(insertAudit));

async function listProblems(): Promise<unknown[]> {
  const { rows } = await database.studio.execute(sql`select * from verify_audit_log()`);
  return rows;
}

test("eight writers at once make one whole chain", async () => {
  const write = async (writer: number) => {
    for (let turn = 0; turn < 25; turn += 1) {
      await database.studio.transaction(async (tx) => {
        await tx
          .insert(auditLog)
          .values({ actorKind: "system", action: "test.race", thing: `writer-${writer}` });
      });
    }
  };
  const before = await database.studio.$count(auditLog);
  await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)));
  expect(await database.studio.$count(auditLog)).toBe(before + 200);
  expect(await listProblems()).toEqual([]);
});

test("number, time, transaction and hashes are the database's own, whatever is inserted", async () => {
  const forged = {
    seq: 1,
    at: new Date(0),
    txid: "1",
    prevHash: Buffer.from("forged"),
    hash: Buffer.from("forged"),
  };
  await database.studio
    .insert(auditLog)
    .values({ actorKind: "system", action: "test.forge", thing: "test", ...forged });
  const rows = await database.studio.select().from(auditLog).orderBy(sql`seq desc`).limit(2);
  const [row, before] = rows;
  expect(row?.seq).toBe((before?.seq ?? 0) + 1);
  expect(row?.at.getFullYear()).toBeGreaterThan(2000);
  expect(row?.prevHash).toEqual(before?.hash);
  expect(row?.hash).not.toEqual(forged.hash);
  expect(await listProblems()).toEqual([]);
});

test("a session's temporary table does not stand in for the chain", async () => {
  await database.studio.transaction(async (tx: Tx) => {
    await tx.execute(sql`create temporary table audit_log (like public.audit_log) on commit drop`);
    await tx.execute(
      sql`insert into public.audit_log (actor_kind, action, thing) values ('system', 'test.shadow', 'test')`,
    );
  });
  expect(await listProblems()).toEqual([]);
});

test("a row altered, or taken out, by somebody who can take the guard away is found", async () => {
  await database.studio.transaction(insertAudit);
  await database.studio.transaction(insertAudit);
  const { rows } = await owner.query("select max(seq) as seq from audit_log");
  const seq = Number(rows[0].seq);
  await owner.query("alter table audit_log disable trigger immutable");
  await owner.query("begin");
  await owner.query("update audit_log set action = 'test.innocent' where seq = $1", [seq]);
  expect((await owner.query("select * from verify_audit_log()")).rows).toEqual([
    { seq: String(seq), problem: "altered" },
  ]);
  await owner.query("rollback");
  await owner.query("begin");
  await owner.query("delete from audit_log where seq = $1", [seq - 1]);
  expect((await owner.query("select * from verify_audit_log()")).rows).toMatchObject([
    { seq: String(seq), problem: "missing before" },
  ]);
  await owner.query("rollback");
  await owner.query("alter table audit_log enable trigger immutable");
});

test("an older view of the chain can't be written to", async () => {
  const work = database.studio.transaction(insertAudit, { isolationLevel: "repeatable read" });
  expect((await refusalOf(work)).message).toContain("READ COMMITTED");
});

test("a capture without an audit row in its transaction is refused, also when another transaction has one", async () => {
  const sourceId = await database.studio.transaction(insertSource);
  const row = { sourceId, n: 1, method: "paste" as const, byteLength: 1, bytesSha256: sha256("a") };
  expect(await constraintOf(database.studio.insert(captures).values(row).execute())).toBe(
    "audited",
  );
  await database.studio.transaction((tx) => insertCapture(tx));
});

test("who acted is staff with an id, or the system without one", async () => {
  for (const actor of [
    { actorKind: "staff" as const, actorId: null },
    { actorKind: "system" as const, actorId: "0190b2b4-0000-7000-8000-000000000000" },
  ]) {
    const work = database.studio
      .insert(auditLog)
      .values({ action: "test.write", thing: "test", ...actor })
      .execute();
    expect(await constraintOf(work)).toBe("audit_log_staff_is_named");
  }
});
