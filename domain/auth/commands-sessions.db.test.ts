import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { studioDb } from "#db/client.ts";
import { signInThrottles } from "#db/schema/sign-in-throttles.ts";
import { listAuditRows } from "#tests/factories/audit.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { publicActor } from "./actor.ts";
import { signIn } from "./commands-sessions.ts";
import { findSessionActor } from "./queries.ts";

let database: TestDatabase;
let member: TestStaff;

const passphrase = "marmot kettle violin dusk";

beforeAll(async () => {
  database = await createTestDatabase();
  member = await buildStaff({ passphrase, roles: ["editor"] });
});
afterAll(() => database.close());

let networks = 0;
/** A network that nothing has come from yet. */
const newNetwork = () => `10.0.${networks++}.0/24`;
const trySignIn = (
  email: string,
  text: string,
  network: string,
  deviceToken: string | null = null,
) => signIn(publicActor, { email, passphrase: text }, { network, deviceToken });

const wrong = { ok: false, problems: [{ code: "auth.wrongCredentials" }] };
const slowed = {
  ok: false,
  problems: [{ code: "auth.slowDown", values: { seconds: expect.any(Number) } }],
};

/** As if so many minutes had gone by since the last failure. */
async function letTimePass(minutes: number): Promise<void> {
  const rows = await studioDb().select().from(signInThrottles);
  const earlier = (at: Date | null) => at && new Date(at.getTime() - minutes * 60_000);
  for (const row of rows) {
    await studioDb()
      .update(signInThrottles)
      .set({
        lastFailureAt: earlier(row.lastFailureAt) ?? row.lastFailureAt,
        blockedUntil: earlier(row.blockedUntil),
      })
      .where(eq(signInThrottles.key, row.key));
  }
}

describe("signing in", () => {
  test("opens a session that lets one in with one's roles, and leaves an audit row", async () => {
    const result = await trySignIn(member.email.toUpperCase(), passphrase, newNetwork());
    if (!result.ok) throw new Error("not signed in");
    expect(await findSessionActor(result.value.sessionId)).toEqual({
      kind: "staff",
      id: member.id,
      name: member.name,
      roles: ["editor"],
    });
    expect((await listAuditRows()).at(-1)).toMatchObject({
      actorId: member.id,
      action: "session.start",
      thingId: result.value.sessionId,
    });
  });

  test("the same characters from another keyboard are the same passphrase", async () => {
    const accented = await buildStaff({ passphrase: "cafe\u0301 violin marmot dusk" });
    const result = await trySignIn(accented.email, "café violin marmot dusk", newNetwork());
    expect(result.ok).toBe(true);
  });

  test("a wrong passphrase, an unknown address, a disabled account and one never joined answer alike", async () => {
    const disabled = await buildStaff({ passphrase, state: "disabled" });
    const network = newNetwork();
    expect(await trySignIn(member.email, "something else entirely", network)).toEqual(wrong);
    expect(await trySignIn("nobody@example.org", passphrase, network)).toEqual(wrong);
    expect(await trySignIn(disabled.email, passphrase, network)).toEqual(wrong);
  });

  test("an unknown address takes as long as a wrong passphrase", async () => {
    const time = async (email: string) => {
      const startedAt = performance.now();
      await trySignIn(email, "something else entirely", newNetwork());
      return performance.now() - startedAt;
    };
    const median = (times: number[]) =>
      times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const known: number[] = [];
    const unknown: number[] = [];
    for (let n = 0; n < 9; n += 1) {
      known.push(await time(member.email));
      unknown.push(await time(`nobody-${n}@example.org`));
    }
    // Without the hash an unknown address would be ten times as fast; the bounds leave room for a busy machine.
    expect(median(unknown) / median(known)).toBeGreaterThan(0.3);
    expect(median(known) / median(unknown)).toBeGreaterThan(0.3);
  });
});

describe("ten wrong passphrases", () => {
  test("slow the caller down, whether or not the account exists, and even with the right one then", async () => {
    for (const email of [member.email, "nobody-here@example.org"]) {
      const network = newNetwork();
      for (let n = 0; n < 10; n += 1) {
        expect(await trySignIn(email, `wrong passphrase ${n}`, network)).toEqual(wrong);
      }
      expect(await trySignIn(email, passphrase, network)).toEqual(slowed);
    }
  });

  test("don't slow the owner down elsewhere, nor others on the same network", async () => {
    const network = newNetwork();
    const colleague = await buildStaff({ passphrase });
    for (let n = 0; n < 11; n += 1) await trySignIn(member.email, `wrong passphrase ${n}`, network);
    expect(await trySignIn(member.email, passphrase, network)).toEqual(slowed);
    expect(await trySignIn(member.email, passphrase, newNetwork())).toMatchObject({ ok: true });
    expect(await trySignIn(colleague.email, passphrase, network)).toMatchObject({ ok: true });
  });

  test("don't slow down a device that signed in to this account before, but do when it guesses itself", async () => {
    const network = newNetwork();
    const before = await trySignIn(member.email, passphrase, network);
    if (!before.ok) throw new Error("not signed in");
    const device = before.value.deviceToken;
    for (let n = 0; n < 11; n += 1) await trySignIn(member.email, `wrong passphrase ${n}`, network);
    expect(await trySignIn(member.email, passphrase, network, device)).toMatchObject({ ok: true });
    const colleague = await buildStaff({ passphrase });
    for (let n = 0; n < 10; n += 1) await trySignIn(colleague.email, `wrong ${n}`, network, device);
    expect(await trySignIn(colleague.email, passphrase, network, device)).toEqual(slowed);
    for (let n = 0; n < 10; n += 1) await trySignIn(member.email, `wrong ${n}`, network, device);
    expect(await trySignIn(member.email, passphrase, network, device)).toEqual(slowed);
  });

  test("the wait ends within a minute, doubles with each failure, and a quarter of an hour forgets all", async () => {
    const network = newNetwork();
    const waits: number[] = [];
    for (let n = 0; n < 16; n += 1) {
      const result = await trySignIn("waits@example.org", `wrong passphrase ${n}`, network);
      if (result.ok) throw new Error("signed in");
      const seconds = result.problems[0]?.values?.seconds;
      if (typeof seconds !== "number") continue;
      waits.push(seconds);
      await letTimePass(1);
      expect(await trySignIn("waits@example.org", "wrong", network)).toEqual(wrong);
    }
    expect(waits).toEqual([5, 10, 20, 40, 60, 60]);
    await letTimePass(16);
    for (let n = 0; n < 10; n += 1) {
      expect(await trySignIn("waits@example.org", `wrong passphrase ${n}`, network)).toEqual(wrong);
    }
    expect(await trySignIn("waits@example.org", "wrong", network)).toEqual(slowed);
  });

  test("a hundred at the same moment are no way around it", async () => {
    const network = newNetwork();
    const attempts = Array.from({ length: 30 }, (_, n) =>
      trySignIn("parallel@example.org", `wrong passphrase ${n}`, network),
    );
    const codes = (await Promise.all(attempts)).map((result) =>
      result.ok ? "in" : result.problems[0]?.code,
    );
    expect(codes.filter((code) => code === "auth.wrongCredentials")).toHaveLength(10);
    expect(codes.filter((code) => code === "auth.slowDown")).toHaveLength(20);
  });

  test("many accounts tried from one network slow the network down", async () => {
    const network = newNetwork();
    for (let n = 0; n < 50; n += 1) await trySignIn(`many-${n}@example.org`, "wrong", network);
    expect(await trySignIn("one-more@example.org", "wrong", network)).toEqual(slowed);
  });

  test("a right passphrase leaves the network's count as it was: nobody waits for it, and no time is renewed", async () => {
    const network = newNetwork();
    const colleague = await buildStaff({ passphrase });
    for (let n = 0; n < 49; n += 1) await trySignIn(`few-${n}@example.org`, "wrong", network);
    await letTimePass(10);
    for (const email of [member.email, colleague.email, member.email]) {
      expect(await trySignIn(email, passphrase, network)).toMatchObject({ ok: true });
    }
    await letTimePass(6);
    // A quarter of an hour after the last failure the count starts anew, though somebody signed in meanwhile.
    for (let n = 0; n < 2; n += 1) {
      expect(await trySignIn(`anew-${n}@example.org`, "wrong", network)).toEqual(wrong);
    }
  });

  test("attempts that wait for the network aren't counted against the account", async () => {
    const network = newNetwork();
    for (let n = 0; n < 50; n += 1) await trySignIn(`waiting-${n}@example.org`, "wrong", network);
    for (let n = 0; n < 12; n += 1) {
      expect(await trySignIn(member.email, "wrong", network)).toEqual(slowed);
    }
    await letTimePass(1);
    expect(await trySignIn(member.email, passphrase, network)).toMatchObject({ ok: true });
  });

  test("no address and no e-mail is kept by counting", async () => {
    const rows = JSON.stringify(await studioDb().select().from(signInThrottles));
    expect(rows).not.toContain("example.org");
    expect(rows).not.toContain("10.0.");
  });
});
