import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { filesOf } from "#bin/data-folder.ts";
import { startEmbeddedPostgres } from "#db/embedded.ts";
import { startDemo } from "./demo-folder.ts";
import { makeDataFolder, runScript, startPlumbline } from "./running.ts";

const page = "/briefs/what-is-the-trade-worth";

const backUp = (dataFolder: string, folder: string, environment: Record<string, string> = {}) =>
  runScript(dataFolder, ["bin/backup.ts", folder], environment);

const restore = (from: string, dataFolder: string, environment: Record<string, string> = {}) =>
  runScript("/nowhere", ["bin/restore.ts", from, "--into", dataFolder], environment);

/** A named Postgres, with an empty database and an owner who is no superuser. */
async function startPostgres(): Promise<{ DATABASE_URL: string }> {
  const server = await startEmbeddedPostgres({
    dataFolder: filesOf(makeDataFolder()).postgres,
    log: () => undefined,
    durable: false,
  });
  onTestFinished(() => server.stop());
  return { DATABASE_URL: server.url };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

const invite = (dataFolder: string, name: string, environment: Record<string, string> = {}) =>
  runScript(
    dataFolder,
    ["bin/staff.ts", "add", "--email", `${name}@example.org`, "--role", "author"],
    environment,
  ).ended;

test.skipIf(process.platform !== "linux")(
  "a publication is backed up while it is at work, and restored into another place, from where it goes on",
  { timeout: 300_000 },
  async () => {
    const { dataFolder, running } = await startDemo();
    const place = makeDataFolder();
    const [folder, restored] = [join(place, "backup"), join(place, "restored")];
    const before = await (await fetch(`${running.url}${page}`)).text();

    const [made, invited] = await Promise.all([
      backUp(dataFolder, folder).ended,
      invite(dataFolder, "nina"),
    ]);
    expect(invited.code).toBe(0);
    expect(made).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        /^\d+ rows of \d+ tables and \d+ files \([\d.]+ MB\) in .*\nThe keys are in it: /,
      ),
    });
    expect(readdirSync(place)).toEqual(["backup"]);

    const done = await restore(folder, restored).ended;
    expect(done.stderr).not.toContain("failed");
    expect(done).toMatchObject({ code: 0 });
    expect(done.stdout.trim().split("\n")).toEqual([
      expect.stringMatching(/^The backup of \S+ is whole: \d+ tables and \d+ files /),
      expect.stringMatching(/^\d+ rows of \d+ tables in .* every constraint kept\.$/),
      expect.stringMatching(/^The audit chain is whole: \d+ rows, ending as it did\.$/),
      expect.stringMatching(/^\d+ files in .*; \d{2,3} addresses lead to their pages\.$/),
      expect.stringMatching(
        /^20 pages pressed again .*: each is equal to its file in the backup\.$/,
      ),
      expect.stringMatching(/^Restored into .* in [\d.]+ s\.$/),
    ]);
    expect(await restore(folder, restored).ended).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("something lies already"),
    });
    process.kill(running.pid, "SIGTERM");
    await running.ended;

    const again = await startPlumbline({ dataFolder: restored, port: running.port });
    await again.ready;
    const answered = await fetch(`${running.url}${page}`);
    expect(answered.status).toBe(200);
    expect((await answered.text()) === before).toBe(true);
    expect(await runScript(restored, ["bin/audit-verify.ts"]).ended).toMatchObject({ code: 0 });
    const open = join(place, "open");
    expect(await runScript(restored, ["bin/export.ts", open]).ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^3 versions of briefs, \d+ sources, .*\n\d+ files /),
    });
    expect(readFileSync(join(open, `${page}/v1.md`), "utf8")).toContain("[^1]");
    process.kill(again.pid, "SIGTERM");
    await again.ended;
  },
);

test("a restore that was killed is taken for no whole one: nobody starts there, and a second one refuses", {
  timeout: 300_000,
}, async () => {
  const dataFolder = makeDataFolder();
  const place = makeDataFolder();
  const folder = join(place, "backup");
  await invite(dataFolder, "nina");
  expect((await backUp(dataFolder, folder).ended).code).toBe(0);

  const target = makeDataFolder();
  const { restoring, postgres } = filesOf(target);
  const killed = restore(folder, target);
  await expect.poll(() => existsSync(restoring), { timeout: 60_000, interval: 10 }).toBe(true);
  await expect.poll(() => existsSync(postgres), { timeout: 60_000, interval: 10 }).toBe(true);
  killed.kill();
  await killed.ended;
  for (const next of [
    restore(folder, target),
    runScript(target, ["bin/staff.ts", "list"]),
    runScript(target, ["bin/serve.ts"]),
  ]) {
    const { code, stdout, stderr } = await next.ended;
    expect(code).toBe(1);
    expect(stdout + stderr).toContain("was begun and not finished");
  }
  const elsewhere = join(place, "elsewhere");
  expect((await restore(folder, elsewhere).ended).code).toBe(0);
  const { stdout } = await runScript(elsewhere, ["bin/staff.ts", "list"]).ended;
  expect(stdout).toContain("nina@example.org");
});

test("a named Postgres is backed up and restored into as well, by its owner alone, and only while it is empty", {
  timeout: 300_000,
}, async () => {
  const [from, to] = [await startPostgres(), await startPostgres()];
  const place = makeDataFolder();
  const [folder, cutShort] = [join(place, "backup"), join(place, "cut-short")];
  await invite(place, "otto", from);

  // A table that somebody holds: there it stands when it is killed.
  const holder = await connect(from.DATABASE_URL);
  await holder.query("begin");
  await holder.query("lock table staff in access exclusive mode");
  const killed = backUp(place, cutShort, from);
  const lastBefore = join(`${cutShort}.unfinished`, "tables", "staff.copy.zst");
  await expect.poll(() => existsSync(lastBefore), { timeout: 60_000 }).toBe(true);
  killed.kill();
  await killed.ended;
  await holder.query("rollback");
  expect(existsSync(cutShort)).toBe(false);
  expect(await restore(`${cutShort}.unfinished`, join(place, "a"), to).ended).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("the backup was cut short"),
  });
  expect((await backUp(place, cutShort, from).ended).code).toBe(0);
  expect(existsSync(`${cutShort}.unfinished`)).toBe(false);

  expect((await backUp(place, folder, from).ended).code).toBe(0);
  const restored = join(place, "restored");
  expect(await restore(folder, restored, to).ended).toMatchObject({ code: 0 });
  expect(readFileSync(join(restored, "auth-secret"), "utf8")).toBe(
    readFileSync(join(place, "auth-secret"), "utf8"),
  );
  expect(existsSync(filesOf(restored).postgres)).toBe(false);
  const listed = await runScript(restored, ["bin/staff.ts", "list"], to).ended;
  expect(listed.stdout).toContain("otto@example.org");

  const third = join(place, "third");
  expect(await restore(folder, third, to).ended).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("The database isn't empty"),
  });
  expect(existsSync(third)).toBe(false);
});

test("where nothing was ever started there is nothing to be backed up, and nothing is made", async () => {
  const dataFolder = makeDataFolder();
  const ended = await backUp(dataFolder, join(dataFolder, "backup")).ended;
  expect(ended).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("nothing to be backed up"),
  });
  expect(readdirSync(dataFolder)).toEqual([]);
});
