import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publicActor } from "#domain/auth/actor.ts";
import { waived } from "#domain/richtext/build.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildBrief, buildSave, buildSubmittedBrief } from "#tests/factories/briefs.ts";
import { readDraft, write } from "#tests/factories/drafts.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { readBrief } from "#tests/factories/versions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { returnBrief, submitBrief } from "./commands-review.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const missingId = "01900000-0000-7000-8000-000000000000";

describe("sending to review", () => {
  test("says who sent it, leaves an audit row, and is done once", async () => {
    const { briefId, revision, author } = await buildSubmittedBrief();
    expect(await readBrief(briefId)).toMatchObject({ state: "in_review", submittedBy: author.id });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "brief.submit",
      thing: "brief",
      thingId: briefId,
      actorId: author.id,
    });
    expect(await submitBrief(author, { briefId, revision })).toEqual({
      ok: false,
      problems: [{ code: "briefs.alreadyInReview" }],
    });
  });

  test("is refused for a draft that has moved on, with where it stands", async () => {
    const built = await buildBrief();
    await buildSave(built, write("Later words."));
    const { briefId, revision, author } = built;
    expect(await submitBrief(author, { briefId, revision })).toEqual({
      ok: false,
      problems: [{ code: "briefs.draftMoved", values: { revision: revision + 1 } }],
    });
    expect(await readBrief(briefId)).toMatchObject({ state: "draft" });
  });

  test("is refused while something blocks, but not for a waiver that waits for its approval", async () => {
    const send = async (document: Parameters<typeof buildSave>[1]) => {
      const { briefId, revision, author } = await buildBrief({ document });
      return await submitBrief(author, { briefId, revision });
    };
    expect(await send(write("It came to 46.5 billion dollars, and to 44 billion."))).toMatchObject({
      problems: [{ code: "briefs.blocked", values: { count: 2 } }],
    });
    expect(
      await send(write(waived({ reason: "A part’s number." }, "Section 5 billion"))),
    ).toMatchObject({
      ok: true,
    });
    expect(await send(write(waived({ reason: " " }, "5 billion dollars")))).toMatchObject({
      problems: [{ code: "briefs.blocked" }],
    });
  });

  test("and taking it back leave the draft as it was", async () => {
    const { briefId, revision, author } = await buildSubmittedBrief();
    const before = await readDraft(briefId);
    requireValue(await returnBrief(author, { briefId, revision }));
    expect(await readBrief(briefId)).toMatchObject({
      state: "draft",
      submittedBy: null,
      submittedAt: null,
    });
    expect(await readDraft(briefId)).toEqual(before);
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "brief.return",
      thingId: briefId,
    });
    expect(await returnBrief(author, { briefId, revision })).toMatchObject({
      problems: [{ code: "briefs.notInReview" }],
    });
  });

  test("of nothing is not found, and of nobody's business is refused alike", async () => {
    const { briefId, revision, author } = await buildBrief();
    const nothing = { briefId: missingId, revision };
    for (const command of [submitBrief, returnBrief]) {
      expect(await command(author, nothing)).toEqual({
        ok: false,
        problems: [{ code: "thing.notFound" }],
      });
      const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
      expect(await command(publicActor, nothing)).toEqual(refused);
      expect(await command(publicActor, { briefId, revision })).toEqual(refused);
    }
  });
});
