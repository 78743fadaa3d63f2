import { existsSync } from "node:fs";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { filesOf } from "#bin/data-folder.ts";
import { takeLock } from "#bin/lock.mjs";
import { startEmbeddedPostgres } from "#db/embedded.ts";
import { makeDataFolder, runScript } from "./running.ts";

const invite = (name: string) =>
  ["bin/staff.ts", "add", "--email", `${name}@example.org`, "--role", "author"] as const;

test("a command waits for a start whose database isn't there yet, and starts none", async () => {
  const dataFolder = makeDataFolder();
  const { running, postgres } = filesOf(dataFolder);
  const lock = takeLock(running);
  const command = runScript(dataFolder, ["bin/staff.ts", "list"]);
  await expect
    .poll(() => command.said(), { timeout: 30_000 })
    .toContain("Plumbline is starting or stopping");
  expect(existsSync(postgres)).toBe(false);
  if ("letGo" in lock) lock.letGo();
  expect(await command.ended).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Nobody yet/),
  });
});

test("commands that are given at once take turns with the database, and leave none running", async () => {
  const dataFolder = makeDataFolder();
  const both = ["nina", "otto"].map((name) => runScript(dataFolder, invite(name)));
  for (const { ended } of both) {
    expect(await ended).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/http:\/\/localhost/),
    });
  }
  const { postgres, running } = filesOf(dataFolder);
  expect(existsSync(`${postgres}/cluster/postmaster.pid`)).toBe(false);
  expect(existsSync(running)).toBe(false);
  const { stdout } = await runScript(dataFolder, ["bin/staff.ts", "list"]).ended;
  expect(stdout).toMatch(/nina@.*\n.*otto@/);
  expect(await runScript(dataFolder, ["bin/evidence-score.ts"]).ended).toMatchObject({
    code: 0,
    stdout: "Nothing was proposed yet.\n",
  });
});

test.each([
  ["an option that there isn't", ["bin/staff.ts", "add", "--mail", "x"], {}, /npm run staff/, 2],
  ["an act that there isn't", ["bin/staff.ts", "constructor"], {}, /npm run staff/, 2],
  ["a role that there isn't", ["bin/staff.ts", "add", "--role", "king"], {}, /no role king/, 2],
  ["a file that isn't there", ["bin/extract.ts", "none.txt"], {}, /no file none\.txt/, 1],
  ["a folder instead of a file", ["bin/extract.ts", "bin"], {}, /no file bin/, 1],
  ["no file", ["bin/extract.ts"], {}, /npm run extract/, 2],
  ["an option of another command", ["bin/verdict.ts", "--batch"], {}, /npm run verdict/, 2],
  ["a misspelt option", ["bin/evidence-score.ts", "--jason"], {}, /npm run evidence:score/, 2],
  ["another misspelt one", ["bin/press.ts", "--verfy"], {}, /npm run press/, 2],
  ["two that don't go together", ["bin/press.ts", "--verify", "--out", "x"], {}, /one of them/, 2],
  ["no folder", ["bin/press.ts", "--out"], {}, /npm run press/, 2],
  ["a file instead of a folder", ["bin/press.ts", "--out", "package.json"], {}, /is a file/, 2],
  ["a folder of something else", ["bin/press.ts", "--out", "bin"], {}, /no manifest\.json/, 2],
  ["no place for an export", ["bin/export.ts"], {}, /npm run export/, 2],
  ["no place for a backup", ["bin/backup.ts"], {}, /npm run backup/, 2],
  ["no place to restore into", ["bin/restore.ts", "x"], {}, /npm run restore/, 2],
  ["a backup that isn't there", ["bin/restore.ts", "x", "--into", "y"], {}, /isn't a folder/, 1],
  [
    "a database that nobody answers for",
    ["bin/audit-verify.ts"],
    { DATABASE_URL: "postgres://u:topsecret@127.0.0.1:1/x" },
    /can't be reached at 127\.0\.0\.1:1: nothing listens there/,
    1,
  ],
] as const)("%s is told in words, without a stack", async (_, script, environment, words, code) => {
  const ended = await runScript(makeDataFolder(), script, environment).ended;
  expect(ended).toMatchObject({ code, stdout: "", stderr: expect.stringMatching(words) });
  expect(ended.stderr).not.toMatch(/\n {4}at |topsecret/);
});

test("a line that can't be read is answered, and the others too", async () => {
  const command = runScript(makeDataFolder(), ["bin/extract.ts", "--batch"]);
  command.input('{"id":\n\n{"id":2}\n{"id":3,"text":"It cost 5 dollars."}\n');
  const { code, stdout } = await command.ended;
  expect(code).toBe(0);
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([
    { id: null },
    { id: null },
    { id: 3, text: "It cost 5 dollars." },
  ]);
});

test("thousands of texts are read by one process, in their order, each in its own language and from its own day", async () => {
  const command = runScript(makeDataFolder(), ["bin/extract.ts", "--batch"]);
  const text = "Trade came to 45,123 billion dollars last year.";
  const questions = Array.from({ length: 3_000 }, (_, id) =>
    id % 2 === 0
      ? { id, text, language: "de", publishedOn: "2024-05-02" }
      : { id: `t${id}`, text, language: "en" },
  );
  command.input(questions.map((each) => `${JSON.stringify(each)}\n`).join(""));
  const { code, stdout } = await command.ended;
  expect(code).toBe(0);
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
  const read = answers.map(({ language, figures: [figure] }) => [
    language,
    figure.value,
    figure.period?.value ?? null,
  ]);
  expect(new Set(read.map((each) => JSON.stringify(each)))).toEqual(
    new Set(['["de","45123000000","2023"]', '["en","45123000000000",null]']),
  );
  expect(answers[0].figures[0].confidence).toBeGreaterThan(0);
});

test("a release is prepared with an address for the front by which it reads what is published alone", async () => {
  const dataFolder = makeDataFolder();
  const server = await startEmbeddedPostgres({
    dataFolder: filesOf(dataFolder).postgres,
    log: () => undefined,
  });
  onTestFinished(() => server.stop());
  const prepared = runScript(dataFolder, ["bin/prepare-release.ts"], { DATABASE_URL: server.url });
  const { code, stdout } = await prepared.ended;
  expect(code).toBe(0);
  const [, connectionString] = /^DATABASE_URL=(.+)$/m.exec(stdout) ?? [];
  const front = new pg.Client({ connectionString });
  await front.connect();
  onTestFinished(() => front.end());
  expect((await front.query("select change from published_change")).rowCount).toBe(1);
  await expect(front.query("select * from staff")).rejects.toThrow("permission denied");
  await expect(front.query("set role none; select * from staff")).rejects.toThrow();
});

test("without a named Postgres no release is prepared", async () => {
  const { code } = await runScript(makeDataFolder(), ["bin/prepare-release.ts"]).ended;
  expect(code).toBe(2);
});
