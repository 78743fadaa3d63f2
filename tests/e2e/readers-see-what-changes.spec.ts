import { type APIRequestContext, expect } from "@playwright/test";
import { withdrawBrief } from "#domain/briefs/commands-withdraw.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { buildDocument, buildNextVersion, buildPublishedBrief } from "#tests/factories/briefs.ts";
import { test } from "#tests/setup/browser.ts";

/** Told by a header that only files bear, and by their words. */
async function read(request: APIRequestContext, path: string) {
  const answered = await request.get(path);
  return {
    status: answered.status(),
    text: await answered.text(),
    isFile: answered.headers()["cache-tag"] === path,
  };
}

test.afterAll(async () => await closeJobs());

test("What is published, published anew and withdrawn is so for readers at once, and a file soon after", async ({
  request,
}) => {
  const first = await buildPublishedBrief({ title: "A first telling" });
  const path = `/briefs/${first.slug}`;
  await expect.poll(async () => (await read(request, path)).status).toBe(200);
  await expect.poll(async () => (await read(request, path)).isFile).toBe(true);
  expect((await read(request, path)).text).toContain("A first telling");
  await expect.poll(async () => (await read(request, "/")).text).toContain("A first telling");

  const second = await buildNextVersion(first, await buildDocument({ title: "Told anew" }));
  await expect.poll(async () => (await read(request, path)).text).toContain("Told anew");
  await expect.poll(async () => (await read(request, `${path}/v/2`)).isFile).toBe(true);
  const before = await read(request, `${path}/v/1`);
  expect(before.text).toContain("A first telling");
  await expect
    .poll(async () => (await read(request, `${path}/history`)).text)
    .toContain(`href="${path}/v/2/changes"`);
  await expect.poll(async () => (await read(request, `${path}/v/2/changes`)).isFile).toBe(true);
  const changes = await read(request, `${path}/v/2/changes`);
  expect(changes.text).toMatch(/<del>A first telling.*<\/del><ins>Told anew.*<\/ins>/);
  expect((await read(request, `${path}/v/1/changes`)).status).toBe(404);

  const { briefId, editor, slug } = second;
  await withdrawBrief(editor, { briefId, note: "It rested on a forgery." });
  for (const gone of [path, `${path}/v/1`]) {
    await expect.poll(async () => (await read(request, gone)).status).toBe(410);
    await expect.poll(async () => (await read(request, gone)).isFile).toBe(true);
    expect((await read(request, gone)).text).toContain("It rested on a forgery.");
    expect((await read(request, gone)).text).not.toContain("A first telling.");
  }
  await expect
    .poll(async () => (await read(request, `/api/v1/briefs/${slug}/versions/1`)).status)
    .toBe(404);
  await expect.poll(async () => (await read(request, `${path}/v/2/changes`)).status).toBe(404);
  await expect.poll(async () => (await read(request, "/briefs")).text).not.toContain("Told anew");
  await expect
    .poll(async () => (await read(request, "/")).text)
    .toContain("It rested on a forgery.");
});
