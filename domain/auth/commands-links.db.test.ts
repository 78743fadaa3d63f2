import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { oneTimeLinks, staff } from "#db/schema/staff.ts";
import { updateSettings } from "#domain/settings/commands.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSession, buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { publicActor, systemActor } from "./actor.ts";
import { acceptInvitation, createOwner, makeMemberLink, makeOwnerLink } from "./commands-links.ts";
import { inviteStaff } from "./commands-staff.ts";
import { findLink, findSessionActor } from "./queries.ts";
import { findMember } from "./queries-staff.ts";
import { hashToken, readDeviceToken, verifyPassphrase } from "./secrets.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const passphrase = "marmot kettle violin dusk";
const owner = { name: "Olga Berg", email: "olga@example.org", passphrase };

async function ownerToken(): Promise<string> {
  const link = await makeOwnerLink(systemActor);
  if (!link.ok) throw new Error("no link");
  return link.value.token;
}

async function invitedToken(email: string): Promise<{ staffId: string; token: string }> {
  const roles: ("author" | "editor")[] = ["author", "editor"];
  const invited = await inviteStaff(systemActor, { name: "Invited", email, roles });
  if (!invited.ok) throw new Error("not invited");
  return invited.value;
}

/** As if its time had passed. */
async function expire(token: string): Promise<void> {
  await studioDb()
    .update(oneTimeLinks)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(oneTimeLinks.tokenHash, hashToken(token)));
}

const spent = { ok: false, problems: [{ code: "auth.linkSpent" }] };

// In this order: after the owner is made, none can be made again.
describe("the owner's account", () => {
  test("only the system makes its link, and the one before stops working", async () => {
    expect(await makeOwnerLink(publicActor)).toMatchObject({ ok: false });
    const first = await ownerToken();
    const second = await ownerToken();
    expect(await findLink(first)).toBeNull();
    expect(await findLink(second)).toEqual({ purpose: "join", email: null, name: null });
    expect(await createOwner(publicActor, { ...owner, token: first })).toEqual(spent);
  });

  test("isn't made with a link that was guessed or has run out", async () => {
    const token = await ownerToken();
    await expire(token);
    expect(await createOwner(publicActor, { ...owner, token })).toEqual(spent);
    expect(await createOwner(publicActor, { ...owner, token: "guessed" })).toEqual(spent);
  });

  test("isn't begun without a link that works: nothing is said about the passphrase, and nothing hashed", async () => {
    const weak = { ...owner, passphrase: "passwordpassword", token: "guessed" };
    expect(await createOwner(publicActor, weak)).toEqual(spent);
  });

  test("a refused passphrase, as the publication's name is, leaves the link usable", async () => {
    requireValue(await updateSettings(systemActor, { name: "Harbour Monitor" }));
    const token = await ownerToken();
    const weak = { ...owner, passphrase: "Harbour Monitor 1", token };
    expect(await createOwner(publicActor, weak)).toEqual({
      ok: false,
      problems: [{ code: "auth.passphrasePersonal", field: "passphrase" }],
    });
    expect(await findLink(token)).not.toBeNull();
  });

  test("is made once, though two come at the same moment with the same link, and is signed in", async () => {
    const token = await ownerToken();
    const results = await Promise.all(
      ["olga@example.org", "second@example.org"].map((email) =>
        createOwner(publicActor, { ...owner, email, token }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await studioDb().$count(staff)).toBe(1);
    const made = results.find((result) => result.ok);
    if (!made?.ok) throw new Error("no owner");
    expect(await findSessionActor(made.value.sessionId)).toEqual({
      kind: "staff",
      id: made.value.staffId,
      name: "Olga Berg",
      roles: ["author", "editor", "moderator", "admin"],
    });
    expect((await listAuditRows()).slice(-2)).toMatchObject([
      { actorId: made.value.staffId, action: "owner.create", thing: "staff" },
      { actorId: made.value.staffId, action: "session.start", thing: "session" },
    ]);
    expect(await makeOwnerLink(systemActor)).toEqual({
      ok: false,
      problems: [{ code: "auth.ownerExists" }],
    });
  });

  test("neither address nor name nor passphrase stands in the trail", async () => {
    const trail = JSON.stringify(await listAuditRows());
    for (const secret of ["olga", "Olga", "example.org", passphrase]) {
      expect(trail).not.toContain(secret);
    }
  });
});

describe("an invitation", () => {
  test("is used once: name and passphrase are chosen, and its bearer is signed in with the roles given", async () => {
    const { staffId, token } = await invitedToken("ivan@example.org");
    expect(await findLink(token)).toEqual({
      purpose: "join",
      email: "ivan@example.org",
      name: "Invited",
    });
    const input = { name: "Ivan Petrov", passphrase, token };
    const results = await Promise.all([1, 2].map(() => acceptInvitation(publicActor, input)));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const joined = results.find((result) => result.ok);
    if (!joined?.ok) throw new Error("nobody joined");
    expect(await findSessionActor(joined.value.sessionId)).toEqual({
      kind: "staff",
      id: staffId,
      name: "Ivan Petrov",
      roles: ["author", "editor"],
    });
    // Whoever came by a link is counted apart from their network from then on, as after signing in.
    expect(readDeviceToken(joined.value.deviceToken, "ivan@example.org")).not.toBeNull();
    expect(await findLink(token)).toBeNull();
    expect(await acceptInvitation(publicActor, input)).toEqual(spent);
  });

  test("runs out, and is void for whoever was disabled meanwhile", async () => {
    const late = await invitedToken("late@example.org");
    await expire(late.token);
    expect(
      await acceptInvitation(publicActor, { name: "Late", passphrase, token: late.token }),
    ).toEqual(spent);
    const gone = await invitedToken("gone@example.org");
    await studioDb().update(staff).set({ state: "disabled" }).where(eq(staff.id, gone.staffId));
    expect(await findLink(gone.token)).toBeNull();
    expect(
      await acceptInvitation(publicActor, { name: "Gone", passphrase, token: gone.token }),
    ).toEqual(spent);
  });

  test("a passphrase made of the address it was sent to is refused", async () => {
    const { token } = await invitedToken("katerina.morozova@example.org");
    const input = { name: "K", passphrase: "katerina morozova", token };
    expect(await acceptInvitation(publicActor, input)).toMatchObject({
      problems: [{ code: "auth.passphrasePersonal", field: "passphrase" }],
    });
    expect(await findLink(token)).not.toBeNull();
  });

  test("the database keeps no token", async () => {
    const { token } = await invitedToken("hash@example.org");
    const rows = await studioDb().select().from(oneTimeLinks);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.some((row) => row.tokenHash.equals(hashToken(token)))).toBe(true);
  });
});

describe("a new link", () => {
  test("lets a member who forgot choose another passphrase, and ends their sessions", async () => {
    const member = await buildStaff({ passphrase: "seven herons over the canal" });
    const sessionId = await buildSession(member);
    const link = await makeMemberLink(systemActor, { staffId: member.id });
    if (!link.ok) throw new Error("no link");
    expect(await findLink(link.value.token)).toMatchObject({ purpose: "reset" });
    expect(await findSessionActor(sessionId)).not.toBeNull();
    const input = { name: member.name, passphrase, token: link.value.token };
    expect(await acceptInvitation(publicActor, input)).toMatchObject({ ok: true });
    expect(await findSessionActor(sessionId)).toBeNull();
    const row = await findMember({ staffId: member.id });
    expect(await verifyPassphrase(row?.passphraseHash, passphrase)).toBe(true);
  });

  test("replaces the one before", async () => {
    const { staffId, token } = await invitedToken("twice@example.org");
    const link = await makeMemberLink(systemActor, { staffId });
    expect(link).toMatchObject({ ok: true });
    expect(await findLink(token)).toBeNull();
  });

  test("an editor can't make one", async () => {
    const editor = await buildStaff({ roles: ["editor"] });
    expect(await makeMemberLink(editor, { staffId: editor.id })).toEqual({
      ok: false,
      problems: [{ code: "auth.notAllowed" }],
    });
  });
});
