import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { getSettings } from "#settings.ts";
import { type BuiltBrief, buildBrief } from "#tests/factories/briefs.ts";
import {
  callSomebody,
  inMinutes,
  listMailRows,
  sendAllMail,
  startMailHost,
} from "#tests/factories/mail.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { gatherMail } from "./commands-gather.ts";
import { sendMail } from "./commands-send.ts";
import { chooseMail } from "./commands-wishes.ts";

let database: TestDatabase;
let owner: pg.Client;
let editor: TestStaff;
let author: TestStaff;
let brief: BuiltBrief;
beforeAll(async () => {
  database = await createTestDatabase();
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
  editor = await buildStaff({ name: "Edda Editor", roles: ["editor"] });
  author = await buildStaff({ name: "Ada Author" });
  brief = await buildBrief({ author });
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

/** Somebody who is called in a comment on the brief, and by it. */
const buildCalled = (of: { briefId: string } = brief) => callSomebody(editor, of);

describe("a server", () => {
  test("that is busy gets a mail later, with growing waits; then it is given up, and says so", async () => {
    const { host, to } = await startMailHost();
    host.refusal = { at: "from", code: 451, words: "4.3.0 Try later" };
    const { called } = await buildCalled();
    const first = inMinutes(3);
    await sendAllMail(first);
    expect(await listMailRows(called)).toMatchObject([
      {
        state: "waiting",
        attempts: 1,
        failure: "busy",
        answer: expect.stringContaining("Try later"),
      },
    ]);
    await sendAllMail(new Date(first.getTime() + 59_000));
    expect(await listMailRows(called)).toMatchObject([{ attempts: 1 }]);
    host.refusal = null;
    await sendAllMail(new Date(first.getTime() + 61_000));
    expect(to(called)).toHaveLength(1);
    expect(await listMailRows(called)).toMatchObject([
      { state: "sent", attempts: 2, failure: null },
    ]);

    const second = await buildCalled();
    host.refusal = { at: "to", code: 450, words: "4.2.1 Box busy" };
    for (let day = 1; day <= 9; day += 1) await sendAllMail(inMinutes(day * 1_440));
    expect(await listMailRows(second.called)).toMatchObject([
      { state: "given_up", attempts: 8, failure: "recipient_later" },
    ]);
  });

  test("that knows no such address isn't asked again", async () => {
    const { host } = await startMailHost();
    host.refusal = { at: "to", code: 550, words: "5.1.1 No such user" };
    const { called } = await buildCalled();
    await sendAllMail(inMinutes(3));
    expect(await listMailRows(called)).toMatchObject([
      { state: "given_up", attempts: 1, failure: "recipient_refused" },
    ]);
  });

  test("that is slow gets a mail once, though two workers are at it", async () => {
    const { host, to } = await startMailHost();
    const { called } = await buildCalled();
    const read = Promise.withResolvers<void>();
    const goOn = Promise.withResolvers<void>();
    host.onMail = async () => {
      read.resolve();
      await goOn.promise;
    };
    const now = inMinutes(3);
    requireValue(await gatherMail(systemActor, { now }));
    const mailId = (await listMailRows(called))[0]?.id ?? "";
    const sending = sendMail(systemActor, { mailId, now });
    await read.promise;
    expect(await sendMail(systemActor, { mailId, now })).toEqual({
      ok: true,
      value: { outcome: "nothing" },
    });
    goOn.resolve();
    expect(await sending).toEqual({ ok: true, value: { outcome: "sent" } });
    expect(to(called)).toHaveLength(1);
  });

  test("that took a mail gets it twice only where we fell before that was noted, and then as the same", async () => {
    const { host, to } = await startMailHost();
    const { called } = await buildCalled();
    const now = inMinutes(3);
    requireValue(await gatherMail(systemActor, { now }));
    const mailId = (await listMailRows(called))[0]?.id ?? "";
    // As if the worker were killed: its connection to the database ends.
    host.onMail = async () => {
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and pid <> pg_backend_pid()`,
      );
    };
    await expect(sendMail(systemActor, { mailId, now })).rejects.toThrow();
    expect(await listMailRows(called)).toMatchObject([{ state: "waiting", attempts: 0 }]);
    host.onMail = async () => undefined;
    expect(await sendAllMail(now)).toContain("sent");
    const ids = to(called).map(({ head }) => head.get("Message-ID"));
    expect(ids).toEqual([`<plumbline.${mailId}@monitor.example>`, ids[0]]);
    await sendAllMail(now);
    expect(to(called)).toHaveLength(2);
  });
});

test("a mail whose job is gone gets another", async () => {
  await startMailHost();
  const { called } = await buildCalled();
  const now = inMinutes(3);
  requireValue(await gatherMail(systemActor, { now }));
  const mailId = (await listMailRows(called))[0]?.id ?? "";
  const jobsOf = async () =>
    (
      await database.studio.execute(
        sql`select from pgboss.job where name = 'send-mail' and data ->> 'mailId' = ${mailId}`,
      )
    ).rows.length;
  expect(await jobsOf()).toBe(1);
  await database.studio.execute(sql`delete from pgboss.job where name = 'send-mail'`);
  requireValue(await gatherMail(systemActor, { now }));
  expect(await jobsOf()).toBe(1);
});

test("a mail has its job in the round that made it, and who wants none by then gets none", async () => {
  const { to } = await startMailHost();
  const { called } = await buildCalled();
  await owner.query(
    "update staff_news set mail_since = mail_since - interval '3 minutes' where staff_id = $1",
    [called.id],
  );
  requireValue(await gatherMail(systemActor));
  const mailId = (await listMailRows(called))[0]?.id ?? "";
  const { rows } = await database.studio.execute(
    sql`select from pgboss.job where name = 'send-mail' and data ->> 'mailId' = ${mailId}`,
  );
  expect(rows).toHaveLength(1);
  const none = { addressed: "never", followed: "never" } as const;
  requireValue(await chooseMail(called, { ...none, digestHour: 7, revision: 0 }));
  expect(requireValue(await sendMail(systemActor, { mailId })).outcome).toBe("dropped");
  expect(to(called)).toEqual([]);
});

test("while no mail is sent news waits for a day, and is then passed over", async () => {
  const { called } = await buildCalled();
  expect(getSettings().mail).toBeNull();
  requireValue(await gatherMail(systemActor, { now: inMinutes(23 * 60) }));
  const { to } = await startMailHost();
  await sendAllMail(inMinutes(3));
  expect(to(called)).toHaveLength(1);
  Object.assign(getSettings(), { mail: null });
  const later = await buildCalled();
  requireValue(await gatherMail(systemActor, { now: inMinutes(25 * 60) }));
  const again = await startMailHost();
  await sendAllMail(inMinutes(3));
  expect(again.to(later.called)).toEqual([]);
});
