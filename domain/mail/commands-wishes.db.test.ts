import { afterAll, beforeAll, expect, test } from "vitest";
import { listAuditRows } from "#tests/factories/audit.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { chooseMail } from "./commands-wishes.ts";
import { findMailHouse, findOwnMail } from "./queries-mail.ts";
import { defaultWishes } from "./rules-wishes.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => await database.close());

const wishes = { addressed: "digest", followed: "never", digestHour: 18 } as const;

test("what one wishes is kept and audited, and overwrites nothing that was wished meanwhile", async () => {
  const member = await buildStaff();
  expect(await findOwnMail(member)).toMatchObject({
    isSent: false,
    wishes: defaultWishes,
    revision: 0,
    timeZone: "UTC",
    last: [],
  });
  requireValue(await chooseMail(member, { ...wishes, revision: 0 }));
  expect(await findOwnMail(member)).toMatchObject({ wishes, revision: 1 });
  expect((await listAuditRows()).at(-1)).toMatchObject({
    action: "mail.choose",
    thing: "staff",
    thingId: member.id,
    actorId: member.id,
    detail: wishes,
  });
  expect(await chooseMail(member, { ...defaultWishes, revision: 0 })).toEqual({
    ok: false,
    problems: [{ code: "thing.changed" }],
  });
  requireValue(await chooseMail(member, { ...defaultWishes, revision: "1" }));
  expect(await findOwnMail(member)).toMatchObject({ wishes: defaultWishes, revision: 2 });
  expect(await findOwnMail(await buildStaff())).toMatchObject({ revision: 0 });
});

test("what isn't there to be chosen is refused", async () => {
  const member = await buildStaff();
  const refused = await chooseMail(member, {
    addressed: "" as "digest",
    followed: "hourly" as "digest",
    digestHour: "24",
    revision: 0,
  });
  expect(refused).toMatchObject({
    problems: [
      { code: "mail.timeMissing", field: "addressed" },
      { code: "mail.timeMissing", field: "followed" },
      { code: "mail.hourInvalid", field: "digestHour" },
    ],
  });
});

test("how mail does is shown to who looks after the house alone, and one's own mail to nobody without a role", async () => {
  for (const role of ["author", "editor", "moderator"] as const)
    expect(await findMailHouse(await buildStaff({ roles: [role] }))).toBeNull();
  expect(await findMailHouse(await buildStaff({ roles: ["admin"] }))).toEqual({
    server: null,
    waiting: 0,
    troubled: [],
  });
  expect(await findOwnMail(await buildStaff({ roles: [] }))).toBeNull();
});
