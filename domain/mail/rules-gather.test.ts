import { expect, test } from "vitest";
import { type News, planMails } from "./rules-gather.ts";
import { defaultWishes, groupOf, type Wishes } from "./rules-wishes.ts";

const now = new Date("2026-11-30T09:00:00Z");
const clock = { now, timeZone: "UTC" };
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);

const build = (id: string, over: Partial<News> = {}): News => ({
  id,
  kind: "mentioned",
  because: "called",
  since: ago(5),
  isToTell: true,
  ...over,
});
const published = { kind: "published", because: "follows" } as const;

test.each([
  ["mentioned", "called", "addressed"],
  ["replied", "in_thread", "addressed"],
  ["commented", "own", "addressed"],
  ["commented", "follows", "followed"],
  ["submitted", "follows", "followed"],
  ["submitted", "checks", "addressed"],
  ["to_check", "checks", "addressed"],
  ["returned", "own", "addressed"],
  ["not_done", "own", "addressed"],
  ["published", "own", "followed"],
  ["withdrawn", "own", "followed"],
  ["evidence_changed", "own", "followed"],
] as const)("%s, since %s, is %s", (kind, because, group) => {
  expect(groupOf({ kind, because })).toBe(group);
});

test("what comes within two minutes is one mail, once the first of it is two minutes old", () => {
  const first = build("first", { since: ago(1.9) });
  const second = build("second", { since: ago(0.1) });
  expect(planMails([first, second], defaultWishes, clock)).toEqual({ mails: [], passedOver: [] });
  const older = build("first", { since: ago(2) });
  expect(planMails([older, second], defaultWishes, clock).mails).toEqual([
    { digestOn: null, newsIds: ["first", "second"] },
  ]);
});

test("a digest has what came before its hour; what came after waits for the next", () => {
  const news = [
    build("before", { ...published, since: new Date("2026-11-30T06:59:59Z") }),
    build("after", { ...published, since: new Date("2026-11-30T07:00:00Z") }),
  ];
  expect(planMails(news, defaultWishes, clock).mails).toEqual([
    { digestOn: "2026-11-30", newsIds: ["before"] },
  ]);
  const later: Wishes = { ...defaultWishes, digestHour: 10 };
  expect(planMails(news, later, clock)).toEqual({ mails: [], passedOver: [] });
});

test("each goes by its own wish", () => {
  const news = [build("called"), build("out", published)];
  const wishes: Wishes = { addressed: "never", followed: "at_once", digestHour: 7 };
  expect(planMails(news, wishes, clock)).toEqual({
    mails: [{ digestOn: null, newsIds: ["out"] }],
    passedOver: ["called"],
  });
});

test("what was seen meanwhile is passed over, and keeps nothing else from waiting", () => {
  const news = [
    build("seen", { isToTell: false, since: ago(90) }),
    build("new", { since: ago(1) }),
    build("old", { ...published, isToTell: false, since: ago(2_000) }),
  ];
  expect(planMails(news, defaultWishes, clock)).toEqual({
    mails: [],
    passedOver: ["seen", "old"],
  });
});
