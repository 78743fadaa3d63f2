import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { type StaffActor, systemActor } from "#domain/auth/actor.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildBrief } from "#tests/factories/briefs.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { sitAtDraft } from "./commands-seats.ts";
import type { SitInput } from "./input-seats.ts";

let database: TestDatabase;
let nina: StaffActor;
let jan: StaffActor;
beforeAll(async () => {
  database = await createTestDatabase();
  nina = await buildStaff({ name: "Nina Orlova" });
  jan = await buildStaff({ name: "Jan Editor", roles: ["editor"] });
});
afterAll(async () => await database.close());

async function openDraft() {
  const { briefId, revision } = await buildBrief();
  const tab = (by: StaffActor) => {
    const clientId = randomUUID();
    const say = async (wants: SitInput["wants"], nodeId: string | null = null) =>
      requireValue(await sitAtDraft(by, { briefId, clientId, wants, nodeId }));
    return { clientId, say };
  };
  /** As if so many seconds had passed since a tab was seen, or asked. */
  const pass = async (clientId: string, seconds: number) => {
    await studioDb().execute(sql`
      update draft_seats set seen_at = seen_at - ${seconds} * interval '1 second', asked_at = asked_at - ${seconds} * interval '1 second' where client_id = ${clientId}`);
  };
  return { briefId, revision, tab, pass };
}

const takeOvers = async () =>
  (await listAuditRows()).filter(({ action }) => action === "draft.take-over");

describe("at a draft", () => {
  test("one writes, the others see who and where, and at which revision it is", async () => {
    const { revision, tab } = await openDraft();
    const [first, second] = [tab(nina), tab(jan)];
    expect(await first.say("write", "paragraph1")).toEqual({
      ...{ isWriting: true, others: [], askedBy: null, revision, inTrash: null },
    });
    expect(await second.say("write", "paragraph2")).toEqual({
      isWriting: false,
      others: [
        {
          key: expect.not.stringContaining(first.clientId.slice(0, 8)),
          name: "Nina Orlova",
          nodeId: "paragraph1",
          isWriting: true,
          isMe: false,
        },
      ],
      askedBy: null,
      revision,
      inTrash: null,
    });
    expect((await first.say("stay")).others).toMatchObject([
      { name: "Jan Editor", nodeId: "paragraph2", isWriting: false },
    ]);
  });

  test("of fifty who come at once, one writes, and the others are told who", async () => {
    const { tab } = await openDraft();
    const staff = await Promise.all(
      Array.from({ length: 50 }, (_, n) => buildStaff({ name: `Author ${n}` })),
    );
    const told = await Promise.all(staff.map((one) => tab(one).say("write")));
    expect(told.filter(({ isWriting }) => isWriting)).toHaveLength(1);
    for (const { isWriting, others } of told)
      if (!isWriting) expect(others.filter((one) => one.isWriting)).toHaveLength(1);
  });

  test("who asks waits until the writer lets go; that is written down, by whom and from whom", async () => {
    const { briefId, tab } = await openDraft();
    const [first, second] = [tab(nina), tab(jan)];
    await first.say("write");
    expect((await second.say("takeOver")).isWriting).toBe(false);
    expect(await takeOvers()).toEqual([]);
    expect(await first.say("stay")).toMatchObject({ isWriting: true, askedBy: "Jan Editor" });
    await first.say("read");
    expect((await second.say("takeOver")).isWriting).toBe(true);
    expect((await takeOvers()).at(-1)).toMatchObject({
      actorId: jan.id,
      thingId: briefId,
      detail: { from: nina.id, waited: false },
    });
    expect((await first.say("stay")).isWriting).toBe(false);
  });

  test("who doesn't let go is passed over after ten seconds, and who isn't seen any more is gone after thirty", async () => {
    const { tab, pass } = await openDraft();
    const [first, second, third] = [tab(nina), tab(jan), tab(nina)];
    await first.say("write");
    await second.say("takeOver");
    await pass(second.clientId, 10);
    expect((await second.say("takeOver")).isWriting).toBe(true);
    expect((await takeOvers()).at(-1)).toMatchObject({ detail: { from: nina.id, waited: true } });
    await pass(second.clientId, 31);
    await pass(first.clientId, 31);
    expect(await third.say("write")).toMatchObject({ isWriting: true, others: [] });
  });

  test("one's own other tab lets go at once, which nobody needs to know", async () => {
    const { tab } = await openDraft();
    const before = (await takeOvers()).length;
    const [first, second] = [tab(nina), tab(nina)];
    await first.say("write");
    expect(await second.say("write")).toMatchObject({ isWriting: true, others: [{ isMe: true }] });
    expect((await first.say("stay")).isWriting).toBe(false);
    expect((await first.say("takeOver")).isWriting).toBe(true);
    expect(await takeOvers()).toHaveLength(before);
  });

  test("who may not edit is seen, and never writes", async () => {
    const { briefId, tab } = await openDraft();
    const moderator = await buildStaff({ name: "Mira Moderator", roles: ["moderator"] });
    expect((await tab(moderator).say("write")).isWriting).toBe(false);
    expect((await tab(nina).say("write")).others).toMatchObject([{ name: "Mira Moderator" }]);
    const sit = { briefId, clientId: randomUUID(), wants: "read" as const };
    expect(await sitAtDraft(systemActor, sit)).toMatchObject({ ok: false });
    expect(await sitAtDraft(nina, { ...sit, briefId: randomUUID() })).toMatchObject({
      problems: [{ code: "thing.notFound" }],
    });
  });

  test("who leaves is gone, also where their session has ended since", async () => {
    const { briefId, tab } = await openDraft();
    const first = tab(nina);
    await first.say("write");
    const { clientId } = first;
    requireValue(await sitAtDraft(jan, { briefId, clientId, wants: "leave" }));
    expect(await tab(jan).say("write")).toMatchObject({ isWriting: true, others: [] });
  });
});
