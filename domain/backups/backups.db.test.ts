import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { closeDb } from "#db/client.ts";
import { migrate, migrationTimes } from "#db/migrate.ts";
import { runWrite } from "#domain/audit/transaction.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { storeBytes } from "#domain/capture/store.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { succeed } from "#domain/result.ts";
import { takeDoorKey } from "#domain/seals/door-key.ts";
import { seal, unseal } from "#domain/seals/seal.ts";
import { getSettings } from "#settings.ts";
import { checkWell, connectAsOwner, makeBackupPlace } from "#tests/factories/backups.ts";
import { buildBrief, buildCitingBrief } from "#tests/factories/briefs.ts";
import { articleText, buildCapture } from "#tests/factories/captures.ts";
import { trySave, write } from "#tests/factories/drafts.ts";
import { buildRedactors } from "#tests/factories/redactions.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import {
  createEmptyDatabase,
  createTestDatabase,
  type TestDatabase,
} from "#tests/setup/test-database.ts";
import journal from "../../drizzle/meta/_journal.json" with { type: "json" };
import { makeBackup } from "./commands.ts";
import { recordRestore } from "./commands-restore.ts";
import { restoreDatabase } from "./restore-database.ts";
import { restoreFiles } from "./restore-files.ts";

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

/** Into a database and a folder of its own. */
async function restore(from: string) {
  const empty = await createEmptyDatabase();
  const dataFolder = place.newFolder();
  const checked = await checkWell(from);
  requireValue(await restoreDatabase(empty.url, checked, nothing));
  requireValue(await restoreFiles(checked, dataFolder, nothing));
  const client = new pg.Client({ connectionString: empty.url });
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await empty.drop();
  });
  return { client, dataFolder, checked };
}

/** Every row of every table, without the numbers of transactions, which mean something in their own cluster alone. */
async function readAll(client: pg.Client): Promise<Record<string, string>> {
  const { rows: tables } = await client.query(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1",
  );
  const all: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query(
      `select (to_jsonb(t) - 'txid')::text as row from ${name} t order by 1`,
    );
    all[name] = rows.map(({ row }) => row).join("\n");
  }
  return all;
}

/** Every trigger with whether it fires, and every constraint with whether all rows keep it. */
async function readGuards(client: pg.Client): Promise<unknown[]> {
  const { rows } = await client.query(`
    select tgrelid::regclass::text as on, tgname as name, tgenabled::text as state from pg_trigger where not tgisinternal
    union all select conrelid::regclass::text, conname, convalidated || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
    order by 1, 2, 3`);
  expect(rows.length).toBeGreaterThan(300);
  return rows;
}

describe("a backup is restored elsewhere", () => {
  test("row by row and byte by byte, with what guards the past awake again", async () => {
    await buildCitingBrief();
    const sealed = await seal("Somebody who must not be named");
    await runWrite(systemActor, async ({ audit, enqueue }) => {
      enqueue("check-source", { sourceId: "01900000-0000-7000-8000-000000000001" });
      audit({ action: "test", thing: "test", thingId: null });
      return succeed(null);
    });
    const before = await readAll(await connectAsOwner(database.url));
    const { to, backup } = await place.back();
    expect(backup).toMatchObject({ missing: [], damaged: [], hasRedactedMeanwhile: false });
    expect((await stat(to)).mode & 0o777).toBe(0o700);
    await expect(stat(`${to}.unfinished`)).rejects.toMatchObject({ code: "ENOENT" });

    const { client, dataFolder, checked } = await restore(to);
    expect(await readAll(client)).toEqual(before);
    expect((await client.query("select * from verify_audit_log()")).rows).toEqual([]);
    for (const { path } of checked.files)
      expect(await readFile(join(dataFolder, path))).toEqual(
        await readFile(join(database.dataFolder, path)),
      );
    expect(checked.manifest.jobs.map(({ name }) => name)).toContain("check-source");

    expect(await readGuards(client)).toEqual(await readGuards(await connectAsOwner(database.url)));
    for (const refused of [
      "delete from audit_log",
      "update brief_versions set n = 9",
      "insert into brief_versions select * from brief_versions",
    ])
      await expect(client.query(refused)).rejects.toThrow();
    await expect(
      client.query(`insert into captures (source_id, n, method, byte_length, bytes_sha256)
        values (gen_random_uuid(), 1, 'paste', 1, sha256('a'))`),
    ).rejects.toThrow();

    const here = getSettings().PLUMBLINE_DATA;
    Object.assign(getSettings(), { PLUMBLINE_DATA: dataFolder });
    try {
      expect(await unseal(sealed)).toBe("Somebody who must not be named");
    } finally {
      Object.assign(getSettings(), { PLUMBLINE_DATA: here });
    }
  });

  test("with no number of a transaction that another could be given, so that nothing is added to a version of old", async () => {
    await buildCitingBrief();
    const { client } = await restore((await place.back()).to);
    for (const table of ["audit_log", "brief_versions"]) {
      const { rows } = await client.query(`
        select bool_and(txid > (pg_current_xact_id()::text::numeric * 1000)::text::xid8) as above, count(*)::integer as count from ${table}`);
      expect(rows[0]).toMatchObject({ above: true });
      expect(rows[0]?.count).toBeGreaterThan(0);
    }
    // What belongs together still does.
    const { rows } = await client.query(
      "select count(*)::integer as count from brief_versions v where exists (select from audit_log a where a.txid = v.txid)",
    );
    expect(rows[0]?.count).toBeGreaterThan(0);
  });

  test("as it was at one moment, though drafts are saved all the while", async () => {
    const brief = await buildBrief();
    let revision = brief.revision;
    let isOver = false;
    const saving = (async () => {
      while (!isOver) {
        const saved = requireValue(
          await trySave({ ...brief, revision }, { document: write(`Words ${revision}.`) }),
        );
        revision = saved.revision;
      }
    })();
    await wait(50);
    const acknowledged = revision;
    const { to } = await place.back();
    const later = revision;
    isOver = true;
    await saving;
    expect(later).toBeGreaterThan(acknowledged);
    const { client } = await restore(to);
    const { rows } = await client.query(
      `select d.revision as draft, max(r.revision) as newest, count(r.*)::integer as revisions
       from brief_drafts d join brief_revisions r using (brief_id) where d.brief_id = $1 group by d.revision`,
      [brief.briefId],
    );
    expect(rows[0]?.draft).toBe(rows[0]?.newest);
    expect(rows[0]?.revisions).toBe(rows[0]?.newest);
    expect(rows[0]?.draft).toBeGreaterThanOrEqual(acknowledged);
    expect(rows[0]?.draft).toBeLessThanOrEqual(later);
    expect((await client.query("select * from verify_audit_log()")).rows).toEqual([]);
  });

  test("from an older schema, and brought up to ours", async () => {
    // Before there were comments.
    const at = journal.entries.findIndex(({ tag }) => tag === "0322_redaction_requests");
    const until = migrationTimes[at] ?? 0;
    const older = await createEmptyDatabase();
    onTestFinished(older.drop);
    await migrate(older.url, { until });
    const owner = await connectAsOwner(older.url);
    await owner.query("insert into subjects (slug, names) values ('trade', '{\"en\": \"Trade\"}')");
    expect(await readAll(owner)).not.toHaveProperty("comments");
    const { DATABASE_URL } = getSettings();
    const to = place.newFolder();
    Object.assign(getSettings(), { DATABASE_URL: older.url });
    await Promise.all([closeJobs(), closeDb()]);
    try {
      requireValue(await makeBackup(systemActor, { folder: to }));
    } finally {
      Object.assign(getSettings(), { DATABASE_URL });
      await Promise.all([closeJobs(), closeDb()]);
    }
    const { client, checked } = await restore(to);
    expect(checked.manifest.migrations).toHaveLength(at + 1);
    const { rows } = await client.query("select slug from subjects");
    expect(rows).toEqual([{ slug: "trade" }]);
    expect((await client.query("select * from comments")).rows).toEqual([]);
  });

  test("and what waited to be done is done there, as far as anybody knows how", async () => {
    const payload = { sourceId: "01900000-0000-7000-8000-000000000002" };
    const startAfter = "2026-01-01T00:00:00.000Z";
    const recorded = await recordRestore(systemActor, {
      madeAt: startAfter,
      audit: null,
      jobs: [
        { name: "check-source", payload, startAfter },
        { name: "print-on-paper", payload, startAfter },
        { name: "check-source", payload: {}, startAfter },
      ],
    });
    expect(requireValue(recorded)).toEqual({
      waiting: 1,
      unknown: ["print-on-paper", "check-source"],
    });
    const { to } = await place.back();
    const { manifest } = await checkWell(to);
    expect(manifest.jobs.filter((job) => job.startAfter === startAfter)).toEqual([
      { name: "check-source", payload, startAfter },
    ]);
  });
});

describe("a backup holds", () => {
  test("no bytes that were redacted, though they are on the disk until they are erased", async () => {
    const { captureId } = await buildCapture();
    const { tryRedact } = await buildRedactors();
    const owner = await connectAsOwner(database.url);
    const { rows } = await owner.query(
      "select encode(bytes_sha256, 'hex') as hex from captures where id = $1",
      [captureId],
    );
    const ending = `/${rows[0]?.hex}`;
    const holds = async () =>
      (await checkWell((await place.back()).to)).files.some(({ path }) => path.endsWith(ending));
    expect(await holds()).toBe(true);
    requireValue(await tryRedact({ kind: "capture", captureId }));
    expect(await holds()).toBe(false);
  });

  test("no bytes that the disk has lost or altered, and says so", async () => {
    const [lost, damaged] = [await storeText("lost"), await storeText("damaged")];
    await rm(join(database.dataFolder, lost));
    await writeFile(join(database.dataFolder, damaged), "something else");
    const { to, backup } = await place.back();
    expect(backup).toMatchObject({ missing: [lost], damaged: [damaged] });
    const { manifest, files } = await checkWell(to);
    expect(manifest.missing).toEqual([lost, damaged]);
    expect(files.map(({ path }) => path)).not.toContain(damaged);
    for (const [path, text] of [
      [lost, "lost"],
      [damaged, "damaged"],
    ] as const)
      await writeFile(join(database.dataFolder, path), textOf(text));
  });

  test("what was redacted while it was made, and says so", async () => {
    const { captureId } = await buildCapture();
    const { tryRedact } = await buildRedactors();
    // There it stands, after it has seen what it keeps, until this table is let go.
    const holder = await connectAsOwner(database.url);
    await holder.query("begin");
    await holder.query("lock table sign_in_throttles in access exclusive mode");
    const to = place.newFolder();
    let isHeld = false;
    const onTable = (done: number, of: number) => {
      isHeld = done > of / 2;
    };
    const making = makeBackup(systemActor, { folder: to }, { onTable });
    await expect.poll(() => isHeld).toBe(true);
    requireValue(await tryRedact({ kind: "capture", captureId }));
    await holder.query("rollback");
    expect(requireValue(await making)).toMatchObject({ hasRedactedMeanwhile: true });
    expect(
      requireValue(await makeBackup(systemActor, { folder: place.newFolder() })),
    ).toMatchObject({
      hasRedactedMeanwhile: false,
    });
  });

  test("no keys, where they are kept elsewhere", async () => {
    await seal("Somebody");
    await takeDoorKey();
    const isKey = ({ path }: { path: string }) => /^(?:seals|door-keys)\//.test(path);
    const { to } = await place.back({ hasKeys: false });
    const { files } = await checkWell(to);
    expect(files.filter(isKey)).toEqual([]);
    const all = await checkWell((await place.back()).to);
    const folders = all.files.filter(isKey).map(({ path }) => path.split("/")[0]);
    expect(new Set(folders)).toEqual(new Set(["seals", "door-keys"]));
  });

  const textOf = (name: string) => `${articleText}\n\nOf ${name}.`;

  /** The path of the bytes of a capture of its own. */
  async function storeText(name: string): Promise<string> {
    const text = textOf(name);
    await buildCapture({ content: { text } });
    const hex = (await storeBytes(Buffer.from(text))).toString("hex");
    return `captures/${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex}`;
  }
});
