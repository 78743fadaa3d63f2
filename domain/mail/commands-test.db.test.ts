import { afterAll, beforeAll, expect, test } from "vitest";
import { listAuditRows } from "#tests/factories/audit.ts";
import { sendMailBy } from "#tests/factories/mail.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { findClosedPort, startSmtpHost } from "#tests/setup/smtp-host.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { sendTestMail } from "./commands-test.ts";

let database: TestDatabase;
let admin: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  admin = await buildStaff({ name: "Olga Berg", roles: ["admin"] });
});
afterAll(async () => await database.close());

test("an admin is sent a mail, and it is on record", async () => {
  const host = await startSmtpHost();
  sendMailBy(host.server);
  expect(await sendTestMail(admin)).toEqual({ ok: true, value: "sent" });
  expect(host.received).toMatchObject([{ to: [admin.email] }]);
  expect(host.received[0]?.head.get("Subject")).toBe("A test mail from Plumbline");
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "mail.test",
    thingId: admin.id,
    detail: { outcome: "sent" },
  });
});

test("what the server says against it is told, and is on record", async () => {
  const host = await startSmtpHost();
  host.refusal = { at: "from", code: 550, words: "5.1.0 Not you" };
  sendMailBy(host.server);
  expect(await sendTestMail(admin)).toEqual({
    ok: false,
    problems: [{ code: "mail.sender_refused", values: { answer: "550 5.1.0 Not you" } }],
  });
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "mail.test",
    detail: { outcome: "sender_refused" },
  });
  sendMailBy({ ...host.server, port: await findClosedPort() });
  expect(await sendTestMail(admin)).toMatchObject({ problems: [{ code: "mail.refused" }] });
});

test("without settings there is nothing to be tested", async () => {
  expect(await sendTestMail(admin)).toEqual({ ok: false, problems: [{ code: "mail.off" }] });
});
