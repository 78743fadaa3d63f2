import { eq, sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { sessions } from "#db/schema/sessions.ts";
import { staff } from "#db/schema/staff.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { fail, succeed } from "#domain/result.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { verifyAudit } from "./queries.ts";
import { runWrite, type Write } from "./transaction.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const entry = { action: "test.act", thing: "test", thingId: null };

async function rename(tx: Write["tx"], id: string, name: string): Promise<void> {
  await tx.update(staff).set({ name }).where(eq(staff.id, id));
}

async function readName(id: string): Promise<string | undefined> {
  const rows = await studioDb().select({ name: staff.name }).from(staff).where(eq(staff.id, id));
  return rows[0]?.name;
}

async function countJobs(): Promise<number> {
  const { rows } = await studioDb().execute<{ jobs: number }>(
    sql`select count(*)::int as jobs from pgboss.job where name = 'load-demo'`,
  );
  return rows[0]?.jobs ?? 0;
}

test("a command's change, its jobs and its audit rows are written together, who acted told by each row", async () => {
  const member = await buildStaff();
  const before = (await listAuditRows()).length;
  const result = await runWrite(member, async ({ tx, audit, enqueue }) => {
    await rename(tx, member.id, "Renamed");
    audit({ ...entry, thingId: member.id, detail: { field: "name" } });
    audit({ ...entry, actor: systemActor });
    enqueue("load-demo", {});
    return succeed("done");
  });
  expect(result).toEqual({ ok: true, value: "done" });
  expect(await readName(member.id)).toBe("Renamed");
  expect(await countJobs()).toBe(1);
  expect((await listAuditRows()).slice(before)).toMatchObject([
    {
      actorKind: "staff",
      actorId: member.id,
      action: "test.act",
      thingId: member.id,
      detail: { field: "name" },
    },
    { actorKind: "system", actorId: null, action: "test.act", detail: {} },
  ]);
});

test("problems undo what was written, and so do errors", async () => {
  const member = await buildStaff({ name: "As before" });
  const before = { rows: (await listAuditRows()).length, jobs: await countJobs() };
  const attempt = (end: () => ReturnType<typeof fail>) =>
    runWrite(member, async ({ tx, audit, enqueue }) => {
      await rename(tx, member.id, "Renamed");
      audit(entry);
      enqueue("load-demo", {});
      return end();
    });
  expect(await attempt(() => fail({ code: "thing.changed" }))).toEqual({
    ok: false,
    problems: [{ code: "thing.changed" }],
  });
  await expect(
    attempt(() => {
      throw new Error("a bug");
    }),
  ).rejects.toThrow("a bug");
  expect(await readName(member.id)).toBe("As before");
  expect({ rows: (await listAuditRows()).length, jobs: await countJobs() }).toEqual(before);
});

test("a change that records nothing is a bug and is undone; reading or locking is none", async () => {
  const member = await buildStaff({ name: "As before" });
  await expect(
    runWrite(member, async ({ tx }) => {
      await rename(tx, member.id, "Renamed");
      return succeed(null);
    }),
  ).rejects.toThrow("no audit row");
  expect(await readName(member.id)).toBe("As before");
  const result = await runWrite(member, async ({ tx }) => {
    await tx.select().from(staff).where(eq(staff.id, member.id)).for("update");
    return succeed(null);
  });
  expect(result.ok).toBe(true);
});

test("an id that names nothing is told, not thrown, and undoes what was written", async () => {
  const member = await buildStaff({ name: "As before" });
  const result = await runWrite(member, async ({ tx, audit }) => {
    await rename(tx, member.id, "Renamed");
    audit(entry);
    await tx
      .insert(sessions)
      .values({ staffId: "01900000-0000-7000-8000-000000000000", expiresAt: new Date() });
    return succeed(null);
  });
  expect(result).toEqual({ ok: false, problems: [{ code: "thing.notFound" }] });
  expect(await readName(member.id)).toBe("As before");
});

test("what another trail records needs no audit row", async () => {
  const member = await buildStaff();
  const result = await runWrite(
    member,
    async ({ tx }) => {
      await rename(tx, member.id, "Renamed");
      return succeed(null);
    },
    { trail: "revision" },
  );
  expect(result.ok).toBe(true);
  expect(await readName(member.id)).toBe("Renamed");
});

test("commands at the same time make one chain without a fork or a gap", async () => {
  const member = await buildStaff();
  const writes = Array.from({ length: 40 }, (_, n) =>
    runWrite(member, async ({ audit }) => {
      audit({ ...entry, detail: { n } });
      audit({ ...entry, detail: { n, second: true } });
      return succeed(null);
    }),
  );
  await Promise.all(writes);
  const rows = await listAuditRows();
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, index) => index + 1));
  expect(await verifyAudit()).toEqual({
    ...{ rows: rows.length, heads: 0, ok: true },
    firstBroken: null,
  });
});

test("a row altered behind the application's back is found", async () => {
  const { rows } = await verifyAudit();
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query("alter table audit_log disable trigger user");
  await owner.query("update audit_log set action = 'test.forged' where seq = 3");
  await owner.query("alter table audit_log enable trigger user");
  await owner.end();
  expect(await verifyAudit()).toEqual({
    ...{ rows, heads: 0, ok: false },
    firstBroken: { seq: 3, problem: "altered" },
  });
});
