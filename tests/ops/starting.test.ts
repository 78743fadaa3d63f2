import { createServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { makeDataFolder, type Running, runScript, startPlumbline } from "./running.ts";

async function read({ url }: Running, path: string): Promise<string> {
  return await (await fetch(`${url}${path}`)).text();
}

test("a start tells the address and the owner's link; another on the same folder is refused; data are kept", async () => {
  const dataFolder = makeDataFolder();
  const first = await startPlumbline({ dataFolder });
  await first.ready;
  const link = /http:\/\/localhost:\d+(\/studio\/welcome\/\S+)/.exec(first.output())?.[1] ?? "";
  expect(await read(first, link)).toContain("Make the account");
  expect(await read(first, `${link}x`)).toContain("This link doesn");
  expect(await first.status("/")).toBe(200);

  const second = await startPlumbline({ dataFolder });
  expect(await second.ended).toEqual({ code: 1, signal: null });
  expect(second.output()).toMatch(/already runs on this folder \(process \d+/);
  expect(second.output()).not.toContain("    at ");
  expect(await first.status("/readyz")).toBe(200);

  // A script borrows the running database, and leaves it running.
  const added = await runScript(dataFolder, [
    "bin/staff.ts",
    "add",
    "--email",
    "nina@example.org",
    "--role",
    "author",
  ]).ended;
  expect(added.stdout).toContain(`http://localhost:${first.port}/studio/`);
  expect(await first.status("/readyz")).toBe(200);
  process.kill(first.pid, "SIGTERM");
  await first.ended;

  // Without one that runs, the script starts the database and stops it again.
  const listed = await runScript(dataFolder, ["bin/staff.ts", "list"]).ended;
  expect(listed.stdout).toContain("nina@example.org");
  const again = await startPlumbline({ dataFolder });
  await again.ready;
  const listedAgain = await runScript(dataFolder, ["bin/staff.ts", "list"]).ended;
  expect(listedAgain.stdout).toContain("nina@example.org");
  process.kill(again.pid, "SIGTERM");
  await again.ended;
});

test("two in two folders don't disturb each other, though they start at once", async () => {
  const both = await Promise.all([startPlumbline(), startPlumbline()]);
  await Promise.all(both.map(({ ready }) => ready));
  for (const running of both) expect(await running.status("/readyz")).toBe(200);
  process.kill(both[0].pid, "SIGTERM");
  await both[0].ended;
  expect(await both[1].status("/readyz")).toBe(200);
  process.kill(both[1].pid, "SIGTERM");
  await both[1].ended;
});

test("a port that is taken is named, with one that is free", async () => {
  const taken = createServer();
  await new Promise<void>((listening) => taken.listen(0, () => listening()));
  onTestFinished(() => void taken.close());
  const address = taken.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const running = await startPlumbline({ environment: { PORT: String(port) } });
  expect(await running.ended).toEqual({ code: 1, signal: null });
  expect(running.output()).toMatch(
    new RegExp(`Port ${port} is taken by another program.*PORT=\\d+ npm start`),
  );
});

test.each([
  ["a port that is none", { PORT: "80000" }, /PORT/],
  ["an address that is none", { PLUMBLINE_URL: "monitor" }, /PLUMBLINE_URL/],
  ["a secret that is too short", { AUTH_SECRET: "short-secret" }, /AUTH_SECRET/],
  [
    "a database that isn't a Postgres",
    { DATABASE_URL: "mysql://u:topsecret@localhost/x" },
    /DATABASE_URL/,
  ],
  [
    "a database that nobody answers for",
    { DATABASE_URL: "postgres://u:topsecret@127.0.0.1:1/x" },
    /can't be reached at 127\.0\.0\.1:1: nothing listens there/,
  ],
  [
    "a database on a host that isn't there",
    { DATABASE_URL: "postgres://u:topsecret@plumbline.invalid/x" },
    /can't be reached at plumbline\.invalid:5432: there is no such host/,
  ],
])("%s is told in words, without what is secret", async (_, environment, words) => {
  const running = await startPlumbline({ environment });
  expect(await running.ended).toEqual({ code: 1, signal: null });
  expect(running.output()).toMatch(words);
  expect(running.output()).not.toMatch(/\n {4}at |topsecret|short-secret/);
});
