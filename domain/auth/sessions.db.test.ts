import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { sessions } from "#db/schema/sessions.ts";
import { staff } from "#db/schema/staff.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildSession, buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { publicActor } from "./actor.ts";
import { endAllSessions, endSession } from "./commands-sessions.ts";
import { findSessionActor, listSessions } from "./queries.ts";

let database: TestDatabase;
let member: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  member = await buildStaff({ roles: ["editor"] });
});
afterAll(() => database.close());

describe("a session", () => {
  test("that is ended is out at the next request, and the others stay", async () => {
    const [one, other] = [await buildSession(member), await buildSession(member)];
    expect(await endSession(member, { sessionId: one })).toEqual({ ok: true, value: null });
    expect(await findSessionActor(one)).toBeNull();
    expect(await findSessionActor(other)).not.toBeNull();
    expect((await listAuditRows()).at(-1)).toMatchObject({ action: "session.end", thingId: one });
    expect(await endSession(member, { sessionId: one })).toEqual({ ok: true, value: null });
  });

  test("of somebody else is ended by an admin only", async () => {
    const sessionId = await buildSession(member);
    const editor = await buildStaff({ roles: ["editor"] });
    const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };
    expect(await endSession(editor, { sessionId })).toEqual(refused);
    expect(await endSession(publicActor, { sessionId })).toEqual(refused);
    expect(await endAllSessions(editor, { staffId: member.id })).toEqual(refused);
    expect(await findSessionActor(sessionId)).not.toBeNull();
    const admin = await buildStaff({ roles: ["admin"] });
    expect(await endSession(admin, { sessionId })).toMatchObject({ ok: true });
    expect(await findSessionActor(sessionId)).toBeNull();
  });

  test("that doesn't exist is told as not here", async () => {
    const missing = { ok: false, problems: [{ code: "thing.notFound" }] };
    for (const sessionId of ["d1d1d1d1-0000-4000-8000-000000000000", "no id at all", ""]) {
      expect(await endSession(member, { sessionId })).toEqual(missing);
    }
  });

  test("runs out after twelve hours unused, and after seven days in any case", async () => {
    const at = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const set = async (id: string, times: { lastSeenAt?: Date; expiresAt?: Date }) => {
      await studioDb().update(sessions).set(times).where(eq(sessions.id, id));
      return await findSessionActor(id);
    };
    const id = await buildSession(member);
    expect(await set(id, { lastSeenAt: at(11.9) })).not.toBeNull();
    // That it was seen counts: the twelve hours begin anew.
    const [seen] = await studioDb().select().from(sessions).where(eq(sessions.id, id));
    expect(seen?.lastSeenAt.getTime()).toBeGreaterThan(at(0.1).getTime());
    expect(await set(id, { lastSeenAt: at(12) })).toBeNull();
    expect(await set(await buildSession(member), { expiresAt: at(0) })).toBeNull();
  });

  test("is out when its owner is disabled, and has the roles that its owner holds at that moment", async () => {
    const changing = await buildStaff({ roles: ["admin"] });
    const id = await buildSession(changing);
    await studioDb().update(staff).set({ roles: [] }).where(eq(staff.id, changing.id));
    expect(await findSessionActor(id)).toMatchObject({ roles: [] });
    await studioDb().update(staff).set({ state: "disabled" }).where(eq(staff.id, changing.id));
    expect(await findSessionActor(id)).toBeNull();
  });

  test("all but the present one can be ended at once; a list shows them to their owner and to admins", async () => {
    const busy = await buildStaff();
    const [here = "", ...others] = [
      await buildSession(busy),
      await buildSession(busy),
      await buildSession(busy),
    ];
    expect((await listSessions(busy, busy.id))?.map((each) => each.id).sort()).toEqual(
      [here, ...others].sort(),
    );
    expect(await listSessions(member, busy.id)).toBeNull();
    expect(await endAllSessions(busy, { staffId: busy.id, exceptSessionId: here })).toEqual({
      ok: true,
      value: { ended: 2 },
    });
    expect((await listSessions(busy, busy.id))?.map((each) => each.id)).toEqual([here]);
  });
});
