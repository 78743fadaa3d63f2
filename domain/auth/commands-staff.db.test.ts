import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildSession, buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { systemActor } from "./actor.ts";
import { changePassphrase, inviteStaff, setRoles } from "./commands-staff.ts";
import { parseRolesChange } from "./input.ts";
import { findSessionActor } from "./queries.ts";
import { findMember, listStaff } from "./queries-staff.ts";
import { verifyPassphrase } from "./secrets.ts";

let database: TestDatabase;
let admin: TestStaff;

beforeAll(async () => {
  database = await createTestDatabase();
  admin = await buildStaff({ roles: ["admin"] });
});
afterAll(() => database.close());

const refused = { ok: false, problems: [{ code: "auth.notAllowed" }] };

describe("inviting", () => {
  test("adds a member who can't sign in yet", async () => {
    const input = { name: "New", email: "new@example.org", roles: ["author" as const] };
    const result = await inviteStaff(admin, input);
    if (!result.ok) throw new Error("not invited");
    expect(await findMember({ email: "NEW@example.org" })).toMatchObject({
      id: result.value.staffId,
      passphraseHash: null,
      roles: ["author"],
    });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      actorId: admin.id,
      action: "staff.invite",
      detail: { emailHash: expect.stringMatching(/^[0-9a-f]{32}$/), roles: ["author"] },
    });
  });

  test("somebody with this address, in whatever case, is told of once", async () => {
    const input = { name: "Twice", email: "Twice@example.org", roles: ["author" as const] };
    const results = await Promise.all([
      inviteStaff(admin, input),
      inviteStaff(admin, { ...input, email: "twice@EXAMPLE.org" }),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual({
      ok: false,
      problems: [{ code: "auth.emailTaken", field: "email" }],
    });
  });

  test("and listing the staff is for admins", async () => {
    for (const roles of [["author"], ["editor"], ["moderator"]] as const) {
      const other = await buildStaff({ roles: [...roles] });
      expect(
        await inviteStaff(other, { name: "X", email: "x@example.org", roles: ["author"] }),
      ).toEqual(refused);
      expect(await listStaff(other)).toBeNull();
    }
    expect((await listStaff(admin))?.map((each) => each.email)).toContain("new@example.org");
    expect(JSON.stringify(await listStaff(admin))).not.toContain("argon2");
  });
});

describe("roles", () => {
  test("given by an admin hold from the next request", async () => {
    const author = await buildStaff();
    const sessionId = await buildSession(author);
    const input = { staffId: author.id, roles: ["editor" as const], revision: 1 };
    expect(await setRoles(admin, input)).toEqual({ ok: true, value: { revision: 2 } });
    expect(await findSessionActor(sessionId)).toMatchObject({ roles: ["editor"] });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      action: "staff.set-roles",
      thingId: author.id,
      detail: { before: ["author"], after: ["editor"] },
    });
  });

  test("can all be taken away: what is left is the person's own account", async () => {
    const author = await buildStaff();
    const sessionId = await buildSession(author);
    const input = parseRolesChange({ staffId: author.id, roles: [], revision: 1 });
    if (!input.ok) throw new Error("not parsed");
    expect(await setRoles(admin, input.value)).toEqual({ ok: true, value: { revision: 2 } });
    expect(await findSessionActor(sessionId)).toMatchObject({ roles: [] });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      detail: { before: ["author"], after: [] },
    });
  });

  test("nobody gives to themselves, not even an admin", async () => {
    for (const roles of [["author"], ["editor"], ["admin"]] as const) {
      const member = await buildStaff({ roles: [...roles] });
      const input = { staffId: member.id, roles: ["admin" as const], revision: 1 };
      expect(await setRoles(member, input)).toEqual(refused);
    }
  });

  test("set by two at once: the later is told, not overwritten", async () => {
    const author = await buildStaff();
    const set = (roles: ("author" | "editor")[]) =>
      setRoles(admin, { staffId: author.id, roles, revision: 1 });
    const results = await Promise.all([set(["author", "editor"]), set(["editor"])]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({
      problems: [{ code: "thing.changed" }],
    });
  });

  test("of somebody who isn't there are told as not here", async () => {
    const staffId = "01900000-0000-7000-8000-000000000000";
    expect(await setRoles(admin, { staffId, roles: ["author"], revision: 1 })).toMatchObject({
      problems: [{ code: "thing.notFound" }],
    });
  });
});

// Last: it takes the admins of this database away.
test("somebody stays an admin, though two take the role from each other at the same moment", async () => {
  const members = (await listStaff(systemActor)) ?? [];
  const [one, other] = [
    await buildStaff({ roles: ["admin"] }),
    await buildStaff({ roles: ["admin"] }),
  ];
  for (const each of members.filter((member) => member.roles.includes("admin"))) {
    await setRoles(systemActor, { staffId: each.id, roles: ["author"], revision: each.revision });
  }
  const take = (actor: TestStaff, from: TestStaff) =>
    setRoles(actor, { staffId: from.id, roles: ["author"], revision: 1 });
  const results = await Promise.all([take(one, other), take(other, one)]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  expect(results.find((result) => !result.ok)).toEqual({
    ok: false,
    problems: [{ code: "auth.lastAdmin", field: "roles" }],
  });
});

describe("one's own passphrase", () => {
  const present = "seven herons over the canal";
  const next = "marmot kettle violin dusk";

  test("is changed by the present one, and ends every other session", async () => {
    const member = await buildStaff({ passphrase: present });
    const [here, elsewhere] = [await buildSession(member), await buildSession(member)];
    const input = { staffId: member.id, sessionId: here, present, next };
    expect(await changePassphrase(member, input)).toEqual({ ok: true, value: null });
    expect(await findSessionActor(here)).not.toBeNull();
    expect(await findSessionActor(elsewhere)).toBeNull();
    const row = await findMember({ staffId: member.id });
    expect(await verifyPassphrase(row?.passphraseHash, next)).toBe(true);
    expect(row?.passphraseHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  test("isn't changed without it, to a weak one, or by somebody else; guessing is slowed down", async () => {
    const member = await buildStaff({ passphrase: present });
    const sessionId = await buildSession(member);
    const input = { staffId: member.id, sessionId, present, next };
    expect(await changePassphrase(admin, input)).toEqual(refused);
    expect(await changePassphrase(member, { ...input, next: "passwordpassword" })).toEqual({
      ok: false,
      problems: [{ code: "auth.passphraseCommon", field: "next" }],
    });
    for (let n = 0; n < 10; n += 1) {
      expect(await changePassphrase(member, { ...input, present: "guess" })).toEqual({
        ok: false,
        problems: [{ code: "auth.passphraseWrong", field: "present" }],
      });
    }
    expect(await changePassphrase(member, input)).toMatchObject({
      problems: [{ code: "auth.slowDown", field: "present" }],
    });
  });
});
