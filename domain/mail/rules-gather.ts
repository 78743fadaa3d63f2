import { findLastDigest } from "./rules-digest.ts";
import { groupOf, type MailTime, type Wishes } from "./rules-wishes.ts";
import type { ToldNews } from "./view-mail.ts";

/** What happens within this time to one person is one mail. */
export const bundleMinutes = 2;

export type News = Pick<ToldNews, "id" | "kind" | "because"> & {
  since: Date;
  /** False: it was seen meanwhile, taken back, or isn't theirs to know any more. */
  isToTell: boolean;
};

export type Plan = {
  mails: { digestOn: string | null; newsIds: string[] }[];
  /** What no mail will tell. */
  passedOver: string[];
};

/** What is to be done with somebody's news now. What is in no list waits. */
export function planMails(
  news: readonly News[],
  wishes: Wishes,
  { now, timeZone }: { now: Date; timeZone: string },
): Plan {
  const timeOf = (one: News): MailTime => (one.isToTell ? wishes[groupOf(one)] : "never");
  const idsOf = (some: readonly News[]) => some.map(({ id }) => id);
  const plan: Plan = {
    mails: [],
    passedOver: idsOf(news.filter((one) => timeOf(one) === "never")),
  };
  const atOnce = news.filter((one) => timeOf(one) === "at_once");
  const bundledBy = new Date(now.getTime() - bundleMinutes * 60_000);
  if (atOnce.some(({ since }) => since <= bundledBy))
    plan.mails.push({ digestOn: null, newsIds: idsOf(atOnce) });
  const digest = findLastDigest(now, wishes.digestHour, timeZone);
  const due = news.filter((one) => timeOf(one) === "digest" && one.since < digest.dueAt);
  if (due.length > 0) plan.mails.push({ digestOn: digest.on, newsIds: idsOf(due) });
  return plan;
}
