import { afterAll, beforeAll, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { addFetchedCapture } from "#domain/capture/commands.ts";
import { toTelegramEmbed } from "#domain/capture/metadata/telegram.ts";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { getSource } from "#domain/sources/queries.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSource } from "#tests/factories/sources.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildPostPage, missingPostPage } from "#tests/factories/telegram.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { checkSource } from "./commands.ts";
import { openWatchRoom } from "./open-room.ts";
import { getWatch } from "./queries.ts";

let database: TestDatabase;
let author: TestStaff;
let page = "";
const asked: string[] = [];
const encode = (html: string) => new TextEncoder().encode(html);

const room = {
  ...openWatchRoom(),
  async visit(url: string) {
    asked.push(url);
    const answered = { kind: "answered" as const, status: 200, finalUrl: url, headers: {} };
    return { ...answered, mediaType: "text/html", bytes: encode(page) };
  },
};

beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff();
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

let posts = 0;

async function buildPost(text: string) {
  posts += 1;
  const address = { channel: "harbour", number: posts };
  const url = `https://t.me/harbour/${posts}`;
  const source = await buildSource({ url });
  const finalUrl = toTelegramEmbed(address);
  const facts = { requestedUrl: url, finalUrl, httpStatus: 200, headers: {} };
  const become = (now: string, isEdited = false) => {
    page = buildPostPage(address, { text: now, isEdited });
  };
  become(text);
  const content = { method: "fetch" as const, bytes: encode(page), mediaType: "text/html", facts };
  requireValue(await addFetchedCapture(systemActor, { sourceId: source.id, content }));
  const check = async () => requireValue(await checkSource(systemActor, room, source.id));
  const read = async () => (await getWatch(author, source.id))?.checks[0];
  const listPosts = async () =>
    (await getSource(author, source.id))?.captures.map((capture) => capture.post);
  return { ...{ finalUrl, become, check, read, listPosts } };
}

test("a post is asked for where it stands whole, and one that stands as it was is kept once", async () => {
  const { check, become, listPosts, finalUrl } = await buildPost("The wall will stand.");
  become("The wall will stand.");
  expect((await check()).outcome).toBe("ok");
  expect(asked.at(-1)).toBe(finalUrl);
  expect(await listPosts()).toMatchObject([{ number: 1, isEdited: false }]);
});

test("one that was edited is told of, and kept with the edit, each edit once", async () => {
  const { check, become, read, listPosts } = await buildPost("The wall will stand for ten years.");
  become("The wall will stand for twelve years.", true);
  expect((await check()).outcome).toBe("ok_changed_elsewhere");
  expect(await read()).toMatchObject({ isEditedPost: true, captureN: 2 });
  expect(await listPosts()).toMatchObject([{ isEdited: false }, { isEdited: true }]);
  await check();
  expect(await read()).toMatchObject({ isEditedPost: false, captureN: null });
  become("The wall will stand for a while.", true);
  await check();
  expect(await listPosts()).toHaveLength(3);
});

test("one whose words stayed is told to be edited too", async () => {
  const { check, become, read } = await buildPost("See the picture of the wall.");
  become("See the picture of the wall.", true);
  expect((await check()).outcome).toBe("ok");
  expect(await read()).toMatchObject({ isEditedPost: true, captureN: 2 });
});

test("one that was deleted is told to be gone, although its page says 200", async () => {
  const { check, read } = await buildPost("The wall has fallen.");
  page = missingPostPage;
  expect((await check()).outcome).toBe("gone");
  expect(await read()).toMatchObject({ outcome: "gone", failure: "captures.postMissing" });
});
