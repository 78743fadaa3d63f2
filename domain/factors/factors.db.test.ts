import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { recoveryCodes, totpFactors } from "#db/schema/factors.ts";
import { sessions } from "#db/schema/sessions.ts";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { acceptInvitation, makeMemberLink } from "#domain/auth/commands-links.ts";
import { signIn } from "#domain/auth/commands-sessions.ts";
import { findSessionActor } from "#domain/auth/queries.ts";
import { findDueProof, findEntrant } from "#domain/auth/queries-entrant.ts";
import { isKeyThere } from "#domain/seals/seal.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildSession, buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import {
  beginTotp,
  confirmTotp,
  removeFactor,
  renewRecoveryCodes,
  requireFactor,
} from "./commands.ts";
import { confirmSession, enterCode } from "./commands-sign-in.ts";
import { findFactor, findOwnOffer } from "./queries.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const passphrase = "marmot kettle violin dusk";
const wrong = { ok: false, problems: [{ code: "factor.codeWrong", field: "code" }] };

/** The app's code, `steps` of 30 seconds from now. */
const codeOf = (secret: string, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

/** Somebody with an app set up by the code before, so that the one of now is still good. */
async function buildFactor(member?: TestStaff) {
  const owner = member ?? (await buildStaff({ passphrase, roles: ["admin"] }));
  const sessionId = await buildSession(owner);
  const own = { staffId: owner.id };
  requireValue(await beginTotp(owner, own));
  const secret = (await findOwnOffer(owner))?.secret ?? "";
  const code = codeOf(secret, -1);
  const confirmed = requireValue(await confirmTotp(owner, { ...own, sessionId, code }));
  return { owner, sessionId, secret, codes: confirmed.recoveryCodes };
}

async function beginSignIn(member: TestStaff) {
  const from = { network: "10.9.0.0/24", deviceToken: null };
  return requireValue(await signIn(publicActor, { email: member.email, passphrase }, from));
}

describe("setting an app up", () => {
  test("needs a first code, shows the secret no more, and ends the sessions elsewhere", async () => {
    const owner = await buildStaff({ passphrase });
    const elsewhere = await buildSession(owner);
    const sessionId = await buildSession(owner);
    const own = { staffId: owner.id };
    requireValue(await beginTotp(owner, own));
    const offer = await findOwnOffer(owner);
    expect(offer?.uri).toMatch(/^otpauth:\/\/totp\/.+secret=[A-Z2-7]{32}/);
    expect(await confirmTotp(owner, { ...own, sessionId, code: "12" })).toEqual(wrong);
    expect((await findFactor(owner, owner.id))?.since).toBeNull();
    const code = codeOf(offer?.secret ?? "");
    const { recoveryCodes: told } = requireValue(
      await confirmTotp(owner, { ...own, sessionId, code: `${code.slice(0, 3)} ${code.slice(3)}` }),
    );
    expect(new Set(told).size).toBe(10);
    expect(told.every((each) => /^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$/.test(each))).toBe(true);
    expect(await findOwnOffer(owner)).toBeNull();
    expect(await findSessionActor(elsewhere)).toBeNull();
    expect(await findSessionActor(sessionId)).not.toBeNull();
    expect((await listAuditRows()).at(-1)).toMatchObject({
      actorId: owner.id,
      action: "factor.set-up",
    });
    expect(await beginTotp(owner, own)).toMatchObject({ problems: [{ code: "factor.isThere" }] });
  });

  test("leaves neither the secret nor a code in the database", async () => {
    const { secret, codes } = await buildFactor();
    const kept = JSON.stringify([
      await studioDb().execute(sql`select encode(sealed, 'escape') as sealed from totp_factors`),
      await studioDb().select().from(recoveryCodes),
      await listAuditRows(),
    ]);
    for (const each of [secret, ...codes]) expect(kept).not.toContain(each);
  });
});

describe("signing in with a second factor", () => {
  test("the passphrase alone lets nobody in; the code does, in a session of another id, once", async () => {
    const { owner, secret } = await buildFactor();
    const half = await beginSignIn(owner);
    expect(half.awaitsFactor).toBe(true);
    expect(await findSessionActor(half.sessionId)).toBeNull();
    const code = codeOf(secret);
    const results = await Promise.all(
      [1, 2].map(() => enterCode(publicActor, { sessionId: half.sessionId, code })),
    );
    const entered = results.filter((result) => result.ok);
    expect(entered).toHaveLength(1);
    const sessionId = entered[0]?.ok ? entered[0].value.sessionId : "";
    expect(sessionId).not.toBe(half.sessionId);
    expect(await findSessionActor(sessionId)).toMatchObject({ id: owner.id });
    const again = await beginSignIn(owner);
    expect(await enterCode(publicActor, { sessionId: again.sessionId, code })).toEqual(wrong);
    expect((await listAuditRows()).map((row) => row.detail)).toContainEqual({ by: "totp" });
  });

  test("codes of the steps beside are taken, those further off aren't", async () => {
    const { owner, secret } = await buildFactor();
    const { sessionId } = await beginSignIn(owner);
    const late = await enterCode(publicActor, { sessionId, code: codeOf(secret, 3) });
    expect(late).toEqual(wrong);
    const next = await enterCode(publicActor, { sessionId, code: codeOf(secret, 1) });
    expect(next.ok).toBe(true);
  });

  test("a recovery code works once, as it was copied; new ones void the old", async () => {
    const { owner, codes } = await buildFactor();
    const [code = "", other = ""] = codes;
    const first = await beginSignIn(owner);
    const typed = ` ${code.toLowerCase().replaceAll("-", " ")} `;
    const entered = await enterCode(publicActor, { sessionId: first.sessionId, code: typed });
    expect(entered.ok).toBe(true);
    expect(await findFactor(owner, owner.id)).toMatchObject({ recoveryCodesLeft: 9 });
    const second = await beginSignIn(owner);
    expect(await enterCode(publicActor, { sessionId: second.sessionId, code })).toEqual(wrong);
    requireValue(await renewRecoveryCodes(owner, { staffId: owner.id }));
    expect(await enterCode(publicActor, { sessionId: second.sessionId, code: other })).toEqual(
      wrong,
    );
  });

  test("guessing is slowed down for the account, whatever half session it comes from", async () => {
    const { owner, secret } = await buildFactor();
    for (let n = 0; n < 10; n += 1) {
      const { sessionId } = await beginSignIn(owner);
      expect(await enterCode(publicActor, { sessionId, code: "not one" })).toEqual(wrong);
    }
    const { sessionId } = await beginSignIn(owner);
    expect(await enterCode(publicActor, { sessionId, code: codeOf(secret) })).toMatchObject({
      problems: [{ code: "auth.slowDown" }],
    });
  });

  test("a link for a new passphrase leads no further than to the code, and a session that is no half one nowhere", async () => {
    const { owner, sessionId } = await buildFactor();
    const link = requireValue(await makeMemberLink(systemActor, { staffId: owner.id }));
    const input = { name: owner.name, passphrase: "seven herons over the canal" };
    const entry = requireValue(
      await acceptInvitation(publicActor, { ...input, token: link.token }),
    );
    expect(await findEntrant(entry.sessionId)).toMatchObject({ needs: "code" });
    for (const id of [sessionId, randomUUID()]) {
      expect(await enterCode(publicActor, { sessionId: id, code: "000000" })).toMatchObject({
        problems: [{ code: "factor.tooLate" }],
      });
    }
  });
});

describe("a second factor that is required", () => {
  test("is asked of nobody by whoever has none, and leads its holders to setting one up", async () => {
    const admin = await buildStaff({ roles: ["admin"], passphrase });
    expect(await requireFactor(admin, { roles: ["editor"] })).toMatchObject({
      problems: [{ code: "factor.ownFirst" }],
    });
    await buildFactor(admin);
    requireValue(await requireFactor(admin, { roles: ["editor"] }));
    const editor = await buildStaff({ roles: ["editor"], passphrase });
    const author = await buildStaff({ roles: ["author"] });
    const { sessionId, awaitsFactor } = await beginSignIn(editor);
    expect(awaitsFactor).toBe(false);
    expect(await findSessionActor(sessionId)).toBeNull();
    expect(await findEntrant(sessionId)).toMatchObject({ needs: "setUp" });
    expect(await findSessionActor(await buildSession(author))).not.toBeNull();
    requireValue(await beginTotp(editor, { staffId: editor.id }));
    const code = codeOf((await findOwnOffer(editor))?.secret ?? "");
    requireValue(await confirmTotp(editor, { staffId: editor.id, sessionId, code }));
    expect(await findSessionActor(sessionId)).not.toBeNull();
    requireValue(await requireFactor(admin, { roles: [] }));
  });

  test("that was lost is taken away by another admin, with its key, and its owner's sessions end", async () => {
    const { owner, sessionId } = await buildFactor();
    const [row] = await studioDb()
      .select()
      .from(totpFactors)
      .where(eq(totpFactors.staffId, owner.id));
    const admin = await buildStaff({ roles: ["admin"] });
    const editor = await buildStaff({ roles: ["editor"] });
    const input = { staffId: owner.id };
    expect(await removeFactor(editor, input)).toMatchObject({ ok: false });
    requireValue(await removeFactor(admin, input));
    expect(await isKeyThere(row?.keyId ?? "")).toBe(false);
    expect(await findSessionActor(sessionId)).toBeNull();
    expect((await beginSignIn(owner)).awaitsFactor).toBe(false);
    expect((await listAuditRows()).map((each) => each.action)).toContain("factor.remove");
  });
});

describe("proving again who one is", () => {
  const age = async (sessionId: string) => {
    await studioDb()
      .update(sessions)
      .set({ confirmedAt: sql`now() - interval '16 minutes'` })
      .where(eq(sessions.id, sessionId));
  };

  test("is asked after a quarter of an hour: by the passphrase of who has nothing else", async () => {
    const member = await buildStaff({ passphrase });
    const sessionId = await buildSession(member);
    const own = { staffId: member.id, sessionId };
    expect(await findDueProof(sessionId)).toBeNull();
    await age(sessionId);
    expect(await findDueProof(sessionId)).toBe("passphrase");
    expect(await confirmSession(member, { ...own, proof: "something else" })).toMatchObject({
      problems: [{ code: "auth.passphraseWrong" }],
    });
    requireValue(await confirmSession(member, { ...own, proof: passphrase }));
    expect(await findDueProof(sessionId)).toBeNull();
  });

  test("by a code of who has a second factor, and not by their passphrase", async () => {
    const { owner, sessionId, secret } = await buildFactor();
    await age(sessionId);
    expect(await findDueProof(sessionId)).toBe("code");
    const own = { staffId: owner.id, sessionId };
    expect((await confirmSession(owner, { ...own, proof: passphrase })).ok).toBe(false);
    requireValue(await confirmSession(owner, { ...own, proof: codeOf(secret) }));
    expect(await findDueProof(sessionId)).toBeNull();
  });
});
