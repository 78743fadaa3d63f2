import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { buildBrief, buildDocument, buildSave } from "#tests/factories/briefs.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { answerPreview, createPreviewLink, endPreviewLink } from "./commands-previews.ts";
import { findLinkedPreview, listPreviewLinks } from "./queries-previews.ts";
import { showsPicture, showThroughLink } from "./rules-previews.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());
afterEach(() => void vi.useRealTimers());

async function buildLinked() {
  const built = await buildBrief();
  const { briefId, author } = built;
  const link = { briefId, label: "Our lawyer", days: 7 };
  const { token } = requireValue(await createPreviewLink(author, link));
  const [made] = (await listPreviewLinks(author, briefId)) ?? [];
  return { ...built, token, linkId: made?.id ?? "" };
}

const answer = { outcome: "approved" as const, name: "A lawyer" };
const spent = { ok: false, problems: [{ code: "previews.linkSpent" }] };

describe("a secret link", () => {
  test("opens the draft as it is now, and nothing of it is public", async () => {
    const linked = await buildLinked();
    expect(await findLinkedPreview(linked.token)).toMatchObject({
      briefId: linked.briefId,
      label: "Our lawyer",
      revision: linked.revision,
      content: { title: "What the trade came to" },
    });
    await buildSave(linked, await buildDocument({ title: "What it came to since" }));
    expect(await findLinkedPreview(linked.token)).toMatchObject({
      revision: linked.revision + 1,
      content: { title: "What it came to since" },
    });
    const everything = await readAllThatIsPublic();
    for (const hint of [linked.slug, "What it came to since", "Our lawyer"])
      expect(everything).not.toContain(hint);
  });

  test("isn't kept, and another opens nothing", async () => {
    const { token } = await buildLinked();
    const held = await database.studio.execute("select * from preview_links");
    expect(JSON.stringify(held.rows)).not.toContain(token);
    for (const other of ["", "x", token.slice(1), `${token}x`, "A".repeat(43)])
      expect(await findLinkedPreview(other)).toBeNull();
  });

  test("opens nothing once it has run out or was taken back, which is done once", async () => {
    const { token, linkId, revision, author, briefId } = await buildLinked();
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 8 * 86_400_000 });
    expect(await findLinkedPreview(token)).toBeNull();
    expect(await answerPreview(publicActor, { token, revision, ...answer })).toEqual(spent);
    expect(await listPreviewLinks(author, briefId)).toMatchObject([{ state: "expired" }]);
    vi.useRealTimers();
    requireValue(await endPreviewLink(author, { linkId }));
    expect(await findLinkedPreview(token)).toBeNull();
    expect(await answerPreview(publicActor, { token, revision, ...answer })).toEqual(spent);
    expect(await endPreviewLink(author, { linkId })).toMatchObject({
      problems: [{ code: "previews.ended" }],
    });
    expect(await listPreviewLinks(author, briefId)).toMatchObject([{ state: "ended" }]);
  });

  test.each([0, 31, "many", 1.5])("for %j days is refused", async (days) => {
    const { briefId, author } = await buildBrief();
    expect(await createPreviewLink(author, { briefId, label: "All", days })).toMatchObject({
      problems: [{ code: "previews.days", field: "days" }],
    });
  });
});

describe("what is said by a link", () => {
  test("is kept with the revision that was read, and the desk sees it", async () => {
    const { token, revision, author, briefId } = await buildLinked();
    requireValue(await answerPreview(publicActor, { token, revision, ...answer }));
    const objection = { outcome: "objected" as const, name: "A lawyer", remark: "Not the name." };
    requireValue(await answerPreview(publicActor, { token, revision, ...objection }));
    expect(await listPreviewLinks(author, briefId)).toMatchObject([
      {
        answers: [
          { ...objection, revision },
          { ...answer, remark: "", revision },
        ],
      },
    ]);
  });

  test("of a text that was changed meanwhile is refused: nobody has read that", async () => {
    const linked = await buildLinked();
    await buildSave(linked, await buildDocument({ title: "Another" }));
    const { token, revision } = linked;
    expect(await answerPreview(publicActor, { token, revision, ...answer })).toMatchObject({
      problems: [{ code: "previews.moved" }],
    });
  });

  test("that it doesn't stand says why", async () => {
    const { token, revision } = await buildLinked();
    expect(
      await answerPreview(publicActor, { token, revision, ...answer, outcome: "objected" }),
    ).toMatchObject({ problems: [{ code: "previews.remarkMissing", field: "remark" }] });
  });

  test("is taken fifty times", async () => {
    const { token, revision } = await buildLinked();
    const say = async () => await answerPreview(publicActor, { token, revision, ...answer });
    const said = await Promise.all(Array.from({ length: 52 }, say));
    expect(said.filter(({ ok }) => ok)).toHaveLength(50);
    expect(await say()).toMatchObject({ problems: [{ code: "previews.answersMany" }] });
  });
});

test("pictures come by the link, and only those that the draft shows", async () => {
  const { token } = await buildLinked();
  const preview = await findLinkedPreview(token);
  if (!preview?.content) throw new Error("The link opens nothing.");
  const picture = { id: "p", url: "/media/abc.png" } as never;
  const content = { ...preview.content, media: [picture] };
  expect(showThroughLink(content, "t").media).toMatchObject([
    { url: "/studio/preview/t/media/abc.png" },
  ]);
  expect(showsPicture(content, "/media/abc.png")).toBe(true);
  expect(showsPicture(content, "/media/ab.png")).toBe(false);
});
