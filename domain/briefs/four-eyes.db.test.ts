import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import type { StaffActor } from "#domain/auth/actor.ts";
import { waived } from "#domain/richtext/build.ts";
import {
  type BuiltBrief,
  buildBrief,
  buildDocument,
  buildPublishedBrief,
  buildSave,
  buildSubmittedBrief,
} from "#tests/factories/briefs.ts";
import { signOffDraft } from "#tests/factories/checks.ts";
import { write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { listVersionRows } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { createBrief } from "./commands-drafts.ts";
import { publishBrief } from "./commands-publish.ts";
import { returnBrief, submitBrief } from "./commands-review.ts";
import type { ChangeClass } from "./version-content.ts";

let database: TestDatabase;
let author: StaffActor;
let editor: StaffActor;
let otherEditor: StaffActor;
let checker: StaffActor;
beforeAll(async () => {
  database = await createTestDatabase();
  author = await buildStaff({ name: "Ada Author" });
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
  otherEditor = await buildStaff({ name: "Otto Editor", roles: ["editor"] });
  checker = await buildStaff({ name: "Chris Checker" });
});
afterAll(async () => await database.close());

type AtRevision = Pick<BuiltBrief, "briefId" | "revision">;

async function publish(
  by: StaffActor,
  { briefId, revision }: AtRevision,
  changeClass: ChangeClass = "first",
) {
  // Its citations are another question: checks/.
  await signOffDraft(checker, briefId);
  return await publishBrief(by, { briefId, revision, changeClass, note: "What changed." });
}

/** A further save by somebody, who need not be the author. */
async function save<B extends BuiltBrief>(brief: B, by: StaffActor, words: string): Promise<B> {
  const document = await buildDocument({ standfirst: words });
  const { revision } = await buildSave({ ...brief, author: by }, document);
  return { ...brief, revision };
}

async function submit(by: StaffActor, { briefId, revision }: AtRevision) {
  requireValue(await submitBrief(by, { briefId, revision }));
}

async function takeBack(by: StaffActor, { briefId, revision }: AtRevision) {
  requireValue(await returnBrief(by, { briefId, revision }));
}

const alone = { ok: false, problems: [{ code: "briefs.fourEyes" }] };
const changedLast = { ok: false, problems: [{ code: "briefs.changedLast" }] };

describe("nobody publishes what they alone wrote", () => {
  test("not who wrote it and sent it to review", async () => {
    const brief = await buildSubmittedBrief({ author: editor });
    expect(await publish(editor, brief)).toEqual(alone);
    expect((await publish(otherEditor, brief)).ok).toBe(true);
  });

  test("not because somebody else sent it to review, or began it", async () => {
    const sent = await buildBrief({ author: editor });
    await submit(author, sent);
    expect(await publish(editor, sent)).toEqual(alone);
    // The empty first draft is nobody's writing.
    const { id: briefId } = requireValue(await createBrief(author, { slug: "begun-by-another" }));
    const document = await buildDocument();
    const { revision } = await buildSave(
      { briefId, slug: "", revision: 1, author: editor },
      document,
    );
    await submit(author, { briefId, revision });
    expect(await publish(editor, { briefId, revision })).toEqual(alone);
  });

  test("nor does it count that others wrote what was published before", async () => {
    const brief = await buildPublishedBrief({ author, editor: otherEditor });
    const changed = await save(brief, editor, "All of this is new.");
    await submit(author, changed);
    expect(await publish(editor, changed, "update")).toEqual(alone);
    expect((await publish(otherEditor, changed, "update")).ok).toBe(true);
  });

  test("but to send an author's brief to review is to write nothing", async () => {
    const brief = await buildBrief({ author });
    await submit(editor, brief);
    expect((await publish(editor, brief)).ok).toBe(true);
  });
});

describe("nobody publishes what they changed after everybody else", () => {
  test("not in review, and not by sending it there again themselves", async () => {
    const brief = await buildSubmittedBrief({ author });
    const changed = await save(brief, editor, "The editor's own words.");
    expect(await publish(editor, changed)).toEqual(changedLast);
    await takeBack(editor, changed);
    await submit(editor, changed);
    expect(await publish(editor, changed)).toEqual(changedLast);
    expect((await publish(otherEditor, changed)).ok).toBe(true);
  });

  test("but when the author has sent it again, or written on", async () => {
    const brief = await buildSubmittedBrief({ author });
    const changed = await save(brief, editor, "The editor's own words.");
    await takeBack(author, changed);
    await submit(author, changed);
    expect((await publish(editor, changed)).ok).toBe(true);

    const other = await buildSubmittedBrief({ author });
    const takenUp = await save(await save(other, editor, "Changed."), author, "Changed, and well.");
    expect((await publish(editor, takenUp)).ok).toBe(true);
  });

  test("approving a waiver is looking, not writing", async () => {
    const document = write(waived({ reason: "A part’s number." }, "Section 5 billion"));
    const brief = await buildSubmittedBrief({ author, document });
    const text = JSON.stringify(document);
    const approved = text.replace('"approvedById":null', `"approvedById":"${editor.id}"`);
    expect(approved).not.toBe(text);
    const { revision } = await buildSave({ ...brief, author: editor }, JSON.parse(approved));
    expect((await publish(editor, { ...brief, revision })).ok).toBe(true);
  });
});

test("the only editor may publish alone, and the version says so", async () => {
  const only = await buildStaff({ roles: ["admin"] });
  await studioDb()
    .update(staff)
    .set({ state: "disabled" })
    .where(sql`id not in (${only.id}, ${checker.id})`);
  const brief = await buildSubmittedBrief({ author: only });
  const published = await publish(only, brief);
  await studioDb().update(staff).set({ state: "active" }).where(eq(staff.state, "disabled"));
  expect(published.ok).toBe(true);
  const [version] = await listVersionRows(brief.briefId);
  expect(version?.publishedAloneBecause).toBe("the team has one editor");
  expect(version?.canonical).toContain('"checkedBy":[{"name":"Chris Checker"}]');
  expect(version?.canonical).toContain('"publishedAlone":{"kind":"one_editor"}');
});
