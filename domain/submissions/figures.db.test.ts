import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publicActor, systemActor } from "#domain/auth/actor.ts";
import { requireValue } from "#tests/factories/require-value.ts";
import { buildStaff, type TestStaff } from "#tests/factories/staff.ts";
import { createTestDatabase, type TestDatabase } from "#tests/setup/test-database.ts";
import { tellFigures } from "./commands-figures.ts";
import { listMonths, listPublicMonths } from "./queries-figures.ts";

let database: TestDatabase;
let moderator: TestStaff;
let owner: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  moderator = await buildStaff({ roles: ["moderator"] });
  owner = new pg.Client({ connectionString: database.url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

type Sent = { count: number; state: string; days?: number };

/** Sent in on the tenth of the month that was so many months ago, and decided so many days later. */
async function receive(monthsAgo: number, ...sent: Sent[]): Promise<void> {
  await owner.query("alter table submissions disable trigger user");
  for (const { count, state, days = null } of sent)
    await owner.query(
      `insert into submissions (kind, text, receipt_hash, received_on, state, decided_by, decided_at, decline_reason)
       select 'tip', 'A', decode(md5(random()::text), 'hex'), d.on_day, $2, case when $3::int is not null then $4::uuid end, (d.on_day + $3::int) at time zone 'utc',
         case when $2 = 'declined' then 'known' end
       from generate_series(1, $5) cross join (select (date_trunc('month', now() at time zone 'utc') - make_interval(months => $1))::date + 9 as on_day) d`,
      [monthsAgo, state, days, moderator.id, count],
    );
  await owner.query("alter table submissions enable trigger user");
}

async function nameMonth(monthsAgo: number): Promise<string> {
  const { rows } = await owner.query(
    "select to_char((now() at time zone 'utc') - make_interval(months => $1), 'YYYY-MM') as month",
    [monthsAgo],
  );
  return rows[0].month;
}

test("months are told to the team as they are, and to the public without what would tell on somebody", async () => {
  await receive(0, { count: 9, state: "received" });
  await receive(
    2,
    ...[
      { count: 6, state: "accepted", days: 2 },
      { count: 8, state: "declined", days: 4 },
      { count: 3, state: "received" },
      { count: 40, state: "spam", days: 0 },
    ],
  );
  await receive(3, { count: 4, state: "accepted", days: 1 });
  await receive(
    4,
    ...[
      { count: 4, state: "accepted", days: 3 },
      { count: 9, state: "declined", days: 3 },
    ],
  );
  await receive(5, { count: 7, state: "declined", days: 0 });
  const [two, three] = [await nameMonth(2), await nameMonth(3)];
  const [four, five] = [await nameMonth(4), await nameMonth(5)];
  expect(await listPublicMonths()).toEqual([
    { month: two, received: 17, decided: 14, days: 4, acceptedPercent: 43 },
    { month: three, received: null, decided: null, days: null, acceptedPercent: null },
    { month: four, received: 13, decided: 13, days: 3, acceptedPercent: null },
    { month: five, received: 7, decided: 7, days: 0, acceptedPercent: null },
  ]);
  const team = (await listMonths(moderator)) ?? [];
  expect(team.map(({ received, decided }) => [received, decided])).toEqual([
    [9, 0],
    [17, 14],
    [4, 4],
    [13, 13],
    [7, 7],
  ]);
  expect(team[0]).toMatchObject({ month: await nameMonth(0), days: null, acceptedPercent: null });
  expect(team[4]).toMatchObject({ days: 0, acceptedPercent: 0 });
  expect(await listMonths(publicActor)).toBeNull();
});

test("what is decided in this month isn't told before it is over", async () => {
  const before = await listPublicMonths();
  await owner.query("alter table submissions disable trigger user");
  await owner.query(
    "update submissions set state = 'spam', decided_by = $1, decided_at = now() where state = 'received' and received_on < date_trunc('month', now() at time zone 'utc')",
    [moderator.id],
  );
  await owner.query("alter table submissions enable trigger user");
  expect(await listPublicMonths()).toEqual(before);
});

test("the page is pressed once a month", async () => {
  expect(requireValue(await tellFigures(systemActor))).toBe(1);
  expect(requireValue(await tellFigures(systemActor))).toBe(0);
  const { rows } = await database.studio.execute(
    sql`select data from pgboss.job where name = 'press-pages'`,
  );
  expect(JSON.stringify(rows)).toContain("submission-figures");
});
