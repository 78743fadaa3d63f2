import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listAuditHeads, verifyAudit } from "#domain/audit/queries.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { writeAuditCsv } from "#domain/reports/write-audit.ts";
import { succeed } from "#domain/result.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { type StaffActor, systemActor } from "./actor.ts";
import { exportAudit, noteAuditHead } from "./commands-audit.ts";
import { listAudit, listAuditChoices, readAudit } from "./queries-audit.ts";
import { readAuditFilter } from "./view-audit.ts";

let database: TestDatabase;
let admin: StaffActor;
let author: StaffActor;

const asked = (filter: Record<string, string>) => readAuditFilter((name) => filter[name] ?? "");
const list = async (filter: Record<string, string>, before?: number) =>
  (await listAudit(admin, asked(filter), before))?.rows ?? [];

beforeAll(async () => {
  database = await createTestDatabase();
  admin = await buildStaff({ roles: ["admin"] });
  author = await buildStaff({ roles: ["author"] });
  for (const n of [1, 2, 3])
    await runWrite(author, async ({ audit }) => {
      audit({ action: "brief.edit", thing: "brief", thingId: `b${n}`, detail: { n } });
      audit({ action: "test.act", thing: "test", thingId: "=HYPERLINK(1)", actor: systemActor });
      return succeed(null);
    });
});
afterAll(async () => await database.close());

test("the trail is narrowed by who, what, which and when", async () => {
  const edits = await list({ who: author.id, action: "brief.edit" });
  expect(edits.map(({ thingId }) => thingId)).toEqual(["b3", "b2", "b1"]);
  expect(await list({ thing: "brief", thingId: "b2" })).toHaveLength(1);
  expect(await list({ thingId: "b2" })).toHaveLength(1);
  expect((await list({ who: "system", action: "test.act" })).length).toBe(3);
  const day = new Date().toISOString().slice(0, 10);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  expect(await list({ action: "brief.edit", from: yesterday, until: day })).toHaveLength(3);
  expect(await list({ action: "brief.edit", until: yesterday })).toEqual([]);
  expect(await list({ action: "brief.edit" }, edits[1]?.seq)).toMatchObject([{ thingId: "b1" }]);
});

test("what is odd in a filter finds nothing, or is left out, and breaks nothing", async () => {
  for (const who of ["'; drop table audit_log; --", "null", "0", `${author.id}'`])
    expect(await list({ who })).toEqual([]);
  expect(asked({ from: "2026-13-45", until: "yesterday", thingId: "a\0b" })).toMatchObject({
    ...{ from: "", until: "", thingId: "ab" },
  });
  expect(await list({}, 999_999)).toEqual([]);
});

test("only admins read it, take a copy of it or learn what it can be narrowed to", async () => {
  expect(await listAudit(author, asked({}))).toBeNull();
  expect(await listAuditChoices(author)).toBeNull();
  expect(await Array.fromAsync(readAudit(author, asked({})))).toEqual([]);
  const choices = await listAuditChoices(admin);
  expect(choices?.actions).toContain("brief.edit");
  expect(choices?.things).toContain("test");
});

test("a copy is written down with its filter, holds what was asked for, and no cell that a spreadsheet runs", async () => {
  const filter = asked({ action: "test.act" });
  expect(await exportAudit(admin, { filter, format: "xml" })).toEqual({ ok: true, value: "csv" });
  expect((await list({ action: "audit.export" }))[0]?.detail).toEqual({
    ...{ format: "csv", action: "test.act" },
  });
  const rows = (await Array.fromAsync(readAudit(admin, filter))).flat();
  expect(rows).toHaveLength(3);
  const csv = writeAuditCsv(rows.map((row) => ({ ...row, words: "" })));
  expect(csv).toContain(",'=HYPERLINK(1),");
  expect(csv).not.toMatch(/(^|,)"?=/m);
});

test("once a day the head is told to everybody, as it stands whatever is written; a chain made anew doesn't fit it", async () => {
  expect(await noteAuditHead(systemActor)).toEqual({ ok: true, value: 1 });
  expect(await noteAuditHead(systemActor)).toEqual({ ok: true, value: 0 });
  const [head] = await listAuditHeads();
  expect(head?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await verifyAudit()).toMatchObject({ ok: true, heads: 1 });
  await expect(
    database.studio.execute(
      sql`insert into audit_heads (day, seq, hash) values ('2020-01-01', 1, '')`,
    ),
  ).rejects.toThrow();
  // The owner of the database makes the whole chain anew, each row fitting the one before.
  const owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  await owner.query("alter table audit_log disable trigger user");
  await owner.query("update audit_log set action = 'test.forged' where seq = 1");
  await owner.query(`do $$ declare r audit_log; last bytea := '\\x00'; begin
    for r in select * from audit_log order by seq loop
      update audit_log set prev_hash = sha256(seq::text::bytea) where seq = r.seq; end loop;
    for r in select * from audit_log order by seq loop
      r.prev_hash := last; last := sha256(last || convert_to(audit_text(r), 'UTF8'));
      update audit_log set prev_hash = r.prev_hash, hash = last where seq = r.seq; end loop; end $$`);
  await owner.query("alter table audit_log enable trigger user");
  await owner.end();
  const { firstBroken } = await verifyAudit();
  expect(firstBroken).toEqual({ seq: head?.seq, problem: `not the head told on ${head?.day}` });
});
