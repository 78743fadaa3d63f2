import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auditLog } from "#db/schema/audit.ts";
import { contactOpenings } from "#db/schema/contact-openings.ts";
import { submissions } from "#db/schema/submissions.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { buildSubmission } from "#tests/factories/submissions.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { cleanFiles } from "../files/commands-clean.ts";
import { findSubmission } from "../queries.ts";
import { answerContactOpening } from "./commands-answer.ts";
import { openContact } from "./commands-open.ts";

let database: TestDatabase;
let moderator: TestStaff;
const contact = "reader@mail.example";
const reason = "To ask for the page.";

beforeAll(async () => {
  database = await createTestDatabase();
  moderator = await buildStaff({ name: "Ona Moderator", roles: ["moderator"] });
  requireValue(await cleanFiles(systemActor));
});
afterAll(async () => await database.close());

/** As the worker does once it is told. */
async function answerAll() {
  await expect
    .poll(async () => (await database.studio.select().from(contactOpenings)).length)
    .toBeGreaterThan(0);
  const rows = await database.studio.select().from(contactOpenings);
  for (const { id } of rows) requireValue(await answerContactOpening(systemActor, id));
  return rows;
}

test("how to reach a sender lies sealed, and is told for a reason, which is written down", async () => {
  const { id } = await buildSubmission({ contact });
  const [kept] = await database.studio.select().from(submissions).where(eq(submissions.id, id));
  expect(kept?.contact?.includes(contact)).toBe(false);
  expect(await findSubmission(moderator, id)).toMatchObject({ hasContact: true });
  const [opened, asked] = await Promise.all([
    openContact(moderator, { submissionId: id, reason }),
    answerAll(),
  ]);
  expect(opened).toEqual({ ok: true, value: { contact } });
  expect(asked).toHaveLength(1);
  expect(await database.studio.select().from(contactOpenings)).toEqual([]);
  const trail = await database.studio.select().from(auditLog).where(eq(auditLog.thingId, id));
  expect(trail).toMatchObject([{ action: "submission.open-contact", detail: { reason } }]);
  expect(JSON.stringify(trail)).not.toContain(contact);
});

test("a short contact and a long one are sealed alike", async () => {
  const lengths = await Promise.all(
    ["a", "b".repeat(200)].map(async (each) => {
      const { id } = await buildSubmission({ contact: each });
      const [row] = await database.studio.select().from(submissions).where(eq(submissions.id, id));
      return row?.contact?.length;
    }),
  );
  expect(lengths[0]).toBe(lengths[1]);
});

test("without a worker that answers nothing is told, and the question goes", async () => {
  const { id: submissionId } = await buildSubmission({ contact });
  const asked = await openContact(moderator, { submissionId, reason }, { patienceMs: 200 });
  expect(asked).toMatchObject({ problems: [{ code: "submissions.contactNotOpened" }] });
  expect(await database.studio.select().from(contactOpenings)).toEqual([]);
});

test("without a reason, without a contact, and past the trail nothing is told", async () => {
  const { id: submissionId } = await buildSubmission({ contact });
  expect(await openContact(moderator, { submissionId, reason: " " })).toMatchObject({ ok: false });
  const { id: without } = await buildSubmission();
  expect(await openContact(moderator, { submissionId: without, reason })).toMatchObject({
    problems: [{ code: "submissions.noContact" }],
  });
  const untold = { submissionId, staffId: moderator.id, recipient: "age1" };
  await expect(database.studio.insert(contactOpenings).values(untold)).rejects.toThrow();
});
