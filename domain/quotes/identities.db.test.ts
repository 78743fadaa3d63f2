import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { systemActor } from "#domain/auth/actor.ts";
import { buildQuote } from "#tests/factories/quotes.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { destroyIdentity, openIdentity } from "./commands-identities.ts";
import { getIdentity } from "./queries-identities.ts";

let database: TestDatabase;
let voucher: TestStaff;
let admin: TestStaff;
let other: TestStaff;
beforeAll(async () => {
  database = await createTestDatabase();
  voucher = await buildStaff();
  admin = await buildStaff({ roles: ["admin"] });
  other = await buildStaff({ roles: ["author", "editor"] });
});
afterAll(async () => await database.close());

const identity = "Torvald Nightingale-Przybylski";

async function buildWithheld(who: string | null = identity): Promise<string> {
  const { speaker } = (
    await buildQuote(
      {
        speaker: {
          ...{ kind: "withheld", description: "An official", reason: "They would be dismissed." },
          ...{ voucherId: voucher.id, identity: who },
        },
      },
      voucher,
    )
  ).state;
  if (speaker.kind !== "withheld") throw new Error("The speaker isn't withheld.");
  return speaker.withheldSpeakerId;
}

/** All that the database holds, as one text. */
async function readEverything(): Promise<string> {
  const { rows } = await database.studio.execute<{ name: string }>(
    sql`select format('%I.%I', table_schema, table_name) as name from information_schema.role_table_grants
      where grantee = 'plumbline_app' and privilege_type = 'SELECT' and table_schema in ('public', 'pgboss')`,
  );
  const texts = [];
  for (const { name } of rows) {
    const read = await database.studio.execute(sql`select * from ${sql.raw(name)}`);
    texts.push(JSON.stringify(read.rows));
  }
  return texts.join("\n");
}

describe("a withheld speaker's identity", () => {
  test("lies sealed, and stands nowhere in the database", async () => {
    const withheldSpeakerId = await buildWithheld();
    expect(await getIdentity(voucher, withheldSpeakerId)).toEqual({
      ...{ id: withheldSpeakerId, state: "sealed", mayOpen: true },
    });
    requireValue(await openIdentity(voucher, { withheldSpeakerId, reason: "To ask again." }));
    const everything = await readEverything();
    expect(everything).toContain("They would be dismissed.");
    expect(everything).not.toContain("Nightingale");
  });

  test("is opened by who vouched for it and by admins, each time with a reason that is written down", async () => {
    const withheldSpeakerId = await buildWithheld();
    for (const actor of [voucher, admin]) {
      const opened = await openIdentity(actor, { withheldSpeakerId, reason: "To ask again." });
      expect(opened).toEqual({ ok: true, value: { identity } });
    }
    const { rows } = await database.studio.execute(
      sql`select action, actor_id as "actorId", detail from audit_log where thing_id = ${withheldSpeakerId} order by seq`,
    );
    expect(rows).toEqual(
      [voucher, admin].map(({ id }) => ({
        ...{ action: "identity.open", actorId: id, detail: { reason: "To ask again." } },
      })),
    );
    for (const actor of [other, systemActor])
      expect(await openIdentity(actor, { withheldSpeakerId, reason: "Curious." })).toMatchObject({
        problems: [{ code: "auth.notAllowed" }],
      });
    expect(await getIdentity(other, withheldSpeakerId)).toMatchObject({ mayOpen: false });
    expect(await openIdentity(voucher, { withheldSpeakerId, reason: " " })).toMatchObject({
      problems: [{ field: "reason" }],
    });
  });

  test("is gone with its key, for everybody and for good", async () => {
    const withheldSpeakerId = await buildWithheld();
    const kept = await buildWithheld("Somebody else");
    const act = { withheldSpeakerId, reason: "As we agreed." };
    expect(await destroyIdentity(other, act)).toMatchObject({ ok: false });
    requireValue(await destroyIdentity(voucher, act));
    requireValue(await destroyIdentity(voucher, act));
    expect(await getIdentity(voucher, withheldSpeakerId)).toMatchObject({ state: "destroyed" });
    expect(await openIdentity(admin, act)).toMatchObject({
      problems: [{ code: "identities.destroyed" }],
    });
    const opened = await openIdentity(admin, { ...act, withheldSpeakerId: kept });
    expect(opened).toMatchObject({ value: { identity: "Somebody else" } });
  });

  test("need not be known", async () => {
    const withheldSpeakerId = await buildWithheld(null);
    expect(await getIdentity(voucher, withheldSpeakerId)).toMatchObject({ state: "none" });
    const opened = await openIdentity(voucher, { withheldSpeakerId, reason: "To ask again." });
    expect(opened).toMatchObject({ problems: [{ code: "identities.none" }] });
  });
});
