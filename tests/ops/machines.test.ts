import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { filesOf } from "#bin/data-folder.ts";
import { findEmbeddedPostgres } from "#db/embedded.ts";
import { askAt } from "#tests/setup/ask-raw.ts";
import { makeDataFolder, type Running, runScript, startPlumbline } from "./running.ts";

const publicUrl = "http://monitor.example";
const shared = {
  PLUMBLINE_URL: publicUrl,
  AUTH_SECRET: "the same on every machine, as sessions are",
};
/** Without numbers: those would want a source. */
const briefs = ["spring", "summer", "autumn"];
const tellings = ["amber", "blue", "green", "red"];

/** Two of all that a machine runs, over one Postgres and one folder of the site. What else they keep on disk is each one's own. */
async function startTwo() {
  const [folder, otherFolder] = [makeDataFolder(), makeDataFolder()];
  const one = await startPlumbline({ dataFolder: folder, environment: shared });
  await one.ready;
  const databaseUrl = (await findEmbeddedPostgres(filesOf(folder).postgres)) ?? "";
  symlinkSync(join(folder, "site"), join(otherFolder, "site"));
  const other = await startPlumbline({
    dataFolder: otherFolder,
    environment: { ...shared, DATABASE_URL: databaseUrl },
  });
  await other.ready;
  // Commands that are called from here publish into the same.
  process.env.DATABASE_URL = databaseUrl;
  process.env.PLUMBLINE_DATA = folder;
  return { folder, machines: [one, other] };
}

const read = async ({ port }: Running, path: string) => {
  const answered = await askAt(port, "monitor.example", path);
  return answered.status === 200 ? String(answered.body) : "";
};

/** Asks each machine for a page again and again until it has the words. */
async function whenShown(machines: readonly Running[], path: string, words: string) {
  for (const machine of machines)
    await expect.poll(() => read(machine, path), { timeout: 20_000, interval: 5 }).toContain(words);
}

beforeAll(() => {
  // Settings are read once: nothing that reads them is loaded before there is a database.
  delete process.env.DATABASE_URL;
});

test.skipIf(process.platform !== "linux")(
  "two machines over one database and one folder: each front shows what was published, and the site is whole",
  { timeout: 600_000 },
  async () => {
    const { folder, machines } = await startTwo();
    const { buildDocument, buildNextVersion, buildPublishedBrief } = await import(
      "#tests/factories/briefs.ts"
    );
    const { closeDb } = await import("#db/client.ts");
    const { closeJobs } = await import("#domain/jobs/enqueue.ts");
    const { countDue } = await import("#domain/press/queries.ts");
    onTestFinished(() => closeJobs().then(closeDb));

    /** Several are published at once: each list and each page must have the newest of all. */
    async function publishOften(name: string): Promise<void> {
      let published: Awaited<ReturnType<typeof buildPublishedBrief>> | undefined;
      for (const telling of tellings) {
        const title = `The ${name} account as told in ${telling}`;
        const document = await buildDocument({ title });
        published = published
          ? await buildNextVersion(published, document)
          : await buildPublishedBrief({ document });
        const path = `/briefs/${published.slug}`;
        await whenShown(machines, path, title);
        await whenShown(machines, "/briefs", title);
        // And never the older again, whichever front is asked, while it is pressed and after.
        for (const machine of machines) expect(await read(machine, path)).toContain(title);
      }
    }
    await Promise.all(briefs.map(publishOften));

    await expect.poll(() => countDue(), { timeout: 180_000 }).toBe(0);
    const verified = await runScript(folder, ["bin/press.ts", "--verify"], {
      PLUMBLINE_URL: publicUrl,
    }).ended;
    expect(verified).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/: each is as it would be pressed now\.\n$/),
    });
    // Both workers are of one build, and both have been at it.
    for (const machine of machines) expect(machine.output()).not.toMatch(/error/i);
  },
);
