import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeJobs } from "#domain/jobs/enqueue.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { buildPublishedBrief, citeQuote } from "#tests/factories/briefs.ts";
import { buildPassage } from "#tests/factories/passages.ts";
import { readAllThatIsPublic } from "#tests/factories/published.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { approveRequest, declineRequest, requestRedaction } from "./commands-requests.ts";
import { listRequests } from "./queries-requests.ts";

let database: TestDatabase;
let admin: TestStaff;
let editor: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  admin = await buildStaff({ name: "Ada Admin", roles: ["admin"] });
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
});
afterAll(async () => {
  await closeJobs();
  await database.close();
});

const said = {
  reason: "It names a witness.",
  legalBasis: "Order 1/24",
  publicNote: "Removed by order of a court.",
};
const find = async (id: string) => (await listRequests(admin))?.find((one) => one.id === id);

async function buildAsked() {
  const { id: passageId } = await buildPassage();
  const quote = await buildQuote({ passage: { passageId } });
  await buildPublishedBrief({ blocks: [paragraph("They said:"), citeQuote(quote)] });
  const what = { kind: "passage" as const, passageId };
  const { requestId } = requireValue(await requestRedaction(editor, { what, ...said }));
  return { requestId, passageId, what };
}

describe("a request to take words away", () => {
  test("takes nothing until a second person approves it, and then says what was lost", async () => {
    const { requestId } = await buildAsked();
    const asked = await find(requestId);
    expect(asked).toMatchObject({ ...said, requestedBy: { name: "Edda Editor" }, end: null });
    const words = asked?.words ?? "";
    expect(words).not.toBe("");
    expect(await readAllThatIsPublic()).toContain(words);
    requireValue(await approveRequest(admin, { requestId }));
    expect(await readAllThatIsPublic()).not.toContain(words);
    expect(await find(requestId)).toMatchObject({
      words: null,
      end: {
        decision: "approved",
        by: "Ada Admin",
        lost: expect.arrayContaining([{ place: "passage_texts", count: 1 }]),
      },
    });
  });

  test("is decided once", async () => {
    const { requestId } = await buildAsked();
    const reason = "The order was lifted.";
    const decided = await Promise.all([
      approveRequest(admin, { requestId }),
      approveRequest(admin, { requestId }),
      declineRequest(admin, { requestId, reason }),
    ]);
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of decided)
      if (!one.ok) expect(one.problems).toEqual([{ code: "redactions.decided" }]);
  });

  test("isn't approved by who made it, whatever their roles", async () => {
    const { id: passageId } = await buildPassage();
    const what = { kind: "passage" as const, passageId };
    const { requestId } = requireValue(await requestRedaction(admin, { what, ...said }));
    expect(await approveRequest(admin, { requestId })).toEqual({
      ok: false,
      problems: [{ code: "redactions.bySecondPerson" }],
    });
    expect(await find(requestId)).toMatchObject({ end: null });
  });

  test("is taken back by who made it, and by no other editor", async () => {
    const { requestId } = await buildAsked();
    const reason = "It was another passage.";
    const other = await buildStaff({ roles: ["editor"] });
    expect(await declineRequest(other, { requestId, reason })).toEqual({
      ok: false,
      problems: [{ code: "auth.notAllowed" }],
    });
    requireValue(await declineRequest(editor, { requestId, reason }));
    expect(await find(requestId)).toMatchObject({ end: { decision: "declined", reason } });
  });

  test("about what is gone already, or never was, is refused at once", async () => {
    const { requestId, what } = await buildAsked();
    requireValue(await approveRequest(admin, { requestId }));
    expect(await requestRedaction(editor, { what, ...said })).toMatchObject({
      problems: [{ code: "redactions.nothingThere" }],
    });
    const captureId = "01900000-0000-7000-8000-000000000000";
    expect(
      await requestRedaction(editor, { what: { kind: "capture", captureId }, ...said }),
    ).toMatchObject({ problems: [{ code: "thing.notFound" }] });
  });
});
