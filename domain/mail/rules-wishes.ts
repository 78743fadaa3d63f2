import type { newsKinds, newsReasons } from "#db/schema/staff-news.ts";

export type MailTime = "at_once" | "digest" | "never";

/** What of the news one hears by mail, and when. */
export type Wishes = {
  /** What is said to oneself, and what one is to check or to answer. */
  addressed: MailTime;
  /** What became of briefs that one follows, or is named above. */
  followed: MailTime;
  /** 0 to 23, by the clocks of the publication's time zone. */
  digestHour: number;
};

/** Of who never said otherwise. */
export const defaultWishes: Wishes = { addressed: "at_once", followed: "digest", digestHour: 7 };

export type NewsGroup = "addressed" | "followed";

type Told = { kind: (typeof newsKinds)[number]; because: (typeof newsReasons)[number] };

const ofBrief = new Set<Told["kind"]>(["published", "withdrawn", "evidence_changed", "challenged"]);

/** Which of the two wishes a piece of news goes by. */
export function groupOf({ kind, because }: Told): NewsGroup {
  if (because === "follows") return "followed";
  return ofBrief.has(kind) ? "followed" : "addressed";
}
