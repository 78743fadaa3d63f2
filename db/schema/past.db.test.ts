import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { insertPassage, sha256 } from "#tests/factories/rows.ts";
import { insufficientPrivilege, refusalOf, restrictViolation } from "#tests/setup/refusal.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";

const past = [
  "captures",
  "text_contents",
  "text_layers",
  "passages",
  "passage_texts",
  "redactions",
  "redacted_places",
  "withheld_speakers",
  "quote_states",
  "wordings",
  "wording_reviews",
  "quote_witnesses",
  "verdicts",
  "vintages",
  "series_releases",
  "statistic_witnesses",
  "derivation_runs",
  "derivation_inputs",
  "adoptions",
  "deprecations",
  "accepted_warnings",
  "brief_revisions",
  "revision_names",
  "brief_versions",
  "version_citations",
  "version_media",
  "corrections",
  "slug_redirects",
  "capture_checks",
  "passage_checks",
  "witness_replacements",
  "reliability_ratings",
  "capture_pages",
  "page_pictures",
  "passage_pictures",
  "transcription_checks",
  "capture_transcripts",
  "redaction_requests",
  "redaction_request_ends",
  "legal_holds",
  "legal_hold_ends",
  "preview_links",
  "preview_link_ends",
  "preview_answers",
  "brief_schedules",
  "schedule_ends",
  "citation_checks",
  "version_sign_offs",
  "imported_posts",
  "about_texts",
  "audit_log",
  "audit_heads",
];

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

describe.each(past)("%s", (table) => {
  test("the application can't change, delete or empty it, or switch its guards off", async () => {
    const { rows } = await owner.query(
      "select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 limit 1",
      [table],
    );
    const column = rows[0].attname;
    for (const statement of [
      `update ${table} set ${column} = ${column}`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
      `alter table ${table} disable trigger all`,
      `alter table ${table} add column extra text`,
      `drop table ${table}`,
    ]) {
      const refusal = await refusalOf(database.studio.execute(sql.raw(statement)));
      expect([statement, refusal.code]).toEqual([statement, insufficientPrivilege]);
    }
  });

  test("not even its owner can, without taking the guard away first", async () => {
    const { rows } = await owner.query(
      `select tgname from pg_trigger where tgrelid = $1::regclass and tgname in ('immutable', 'no_truncate') order by tgname`,
      [table],
    );
    expect(rows.map((row) => row.tgname)).toEqual(["immutable", "no_truncate"]);
    expect((await refusalOf(owner.query(`truncate ${table} cascade`))).code).toBe(
      restrictViolation,
    );
  });
});

test("the owner's own update and delete of a passage are refused", async () => {
  const passageId = await database.studio.transaction((tx) => insertPassage(tx));
  for (const statement of [
    "update passages set start_at = start_at + 1, end_at = end_at + 1 where id = $1",
    "delete from passage_texts where passage_id = $1",
    "update passage_texts set exact = 'something else' where passage_id = $1",
  ]) {
    expect((await refusalOf(owner.query(statement, [passageId]))).code).toBe(restrictViolation);
  }
});

test("the application can't switch all triggers off for its session", async () => {
  const refusal = await refusalOf(
    database.studio.execute(sql`set session_replication_role = replica`),
  );
  expect(refusal.code).toBe(insufficientPrivilege);
});

test("the application can't replace a guard or make tables of its own", async () => {
  for (const statement of [
    "create or replace function refuse_change() returns trigger language plpgsql as $$ begin return new; end $$",
    "drop function refuse_change() cascade",
    "create table public.mine (id int)",
  ]) {
    expect((await refusalOf(database.studio.execute(sql.raw(statement)))).code).toBe(
      insufficientPrivilege,
    );
  }
});

test("what a row is never changes: id, code, maker, day of making, computed columns", async () => {
  const { rows } = await owner.query(
    `select c.relname || '.' || a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and (a.attname in ('id', 'code', 'created_at', 'created_by') or a.attgenerated <> '')
       and has_column_privilege('plumbline_app', c.oid, a.attnum, 'update')`,
  );
  expect(rows).toEqual([]);
});

test("what a run or a citation was judged by never changes", async () => {
  for (const change of [
    "derivations set operation = operation",
    "derivations set mixes_because = mixes_because",
    "indicators set unit_code = unit_code",
    "roles set person_id = person_id",
    "media set variants = variants",
    "proposals set proposed = proposed",
    "sessions set staff_id = staff_id",
  ]) {
    const refusal = await refusalOf(database.studio.execute(sql.raw(`update ${change}`)));
    expect([change, refusal.code]).toEqual([change, insufficientPrivilege]);
  }
});

test("no function of ours looks a name up where a session says", async () => {
  const { rows } = await owner.query(
    `select p.oid::regprocedure::text as function from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prokind = 'f' and p.prosqlbody is null
       and not exists (select 1 from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
       and p.proconfig is distinct from array['search_path=public, pg_temp']`,
  );
  expect(rows).toEqual([]);
});

test("nobody but the application and the public's door runs as the owner, and they only by what they were given", async () => {
  const { rows } = await owner.query(
    `select p.proname as function, r.rolname as role from pg_proc p, pg_roles r
     where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
       and r.rolname in ('plumbline_app', 'plumbline_public') and has_function_privilege(r.oid, p.oid, 'execute')
     order by 2, 1`,
  );
  expect(rows).toEqual([
    { function: "passages_under", role: "plumbline_app" },
    { function: "redact_place", role: "plumbline_app" },
    { function: "redact_remark", role: "plumbline_app" },
    { function: "answer_submission", role: "plumbline_public" },
    { function: "ask_for_page", role: "plumbline_public" },
    { function: "hold_submission_file", role: "plumbline_public" },
    { function: "passages_under", role: "plumbline_public" },
    { function: "read_door_key", role: "plumbline_public" },
    { function: "read_submission", role: "plumbline_public" },
    { function: "receive_submission", role: "plumbline_public" },
  ]);
});

test("the application can't stand a function of its own in for one that a constraint asks", async () => {
  await database.studio.transaction(async (tx) => {
    await tx.execute(
      sql.raw(`create function pgboss.sha256(bytea) returns bytea language sql immutable as $$ select '\\xab'::bytea $$;
        set local search_path = pgboss, pg_catalog, public`),
    );
    const { rows } = await tx.execute(sql`select encode(sha256_text('words'), 'hex') as hash`);
    expect(rows).toEqual([{ hash: sha256("words").toString("hex") }]);
    await tx.execute(sql`drop function pgboss.sha256(bytea)`);
  });
});
