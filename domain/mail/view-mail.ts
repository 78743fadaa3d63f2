import type { mailKinds, mailStates } from "#db/schema/mail.ts";
import type { newsKinds, newsReasons } from "#db/schema/staff-news.ts";
import type { MailFailure } from "./rules-retries.ts";
import type { Wishes } from "./rules-wishes.ts";

/** One's own mail: what is sent when, and what came of the last ones. */
export type OwnMail = {
  /** False: this publication sends no mail. */
  isSent: boolean;
  wishes: Wishes;
  /** 0 where one never said otherwise. */
  revision: number;
  timeZone: string;
  last: SentMail[];
};

export type SentMail = {
  id: string;
  kind: (typeof mailKinds)[number];
  state: (typeof mailStates)[number];
  createdAt: string;
  endedAt: string | null;
  nextAttemptAt: string;
  failure: MailFailure | null;
  answer: string | null;
};

/** A mail that couldn't be sent as yet, or was given up, as who looks after the house sees it. */
export type TroubledMail = SentMail & { to: string; attempts: number };

/** How mail does, for who looks after the house. */
export type MailHouse = {
  /** Null: this publication sends no mail. */
  server: { host: string; port: number; from: string } | null;
  waiting: number;
  troubled: TroubledMail[];
};

/** A piece of news as a mail may tell it: who, what and where, and none of the words. */
export type ToldNews = {
  id: string;
  kind: (typeof newsKinds)[number];
  because: (typeof newsReasons)[number];
  /** Null: the system. */
  by: string | null;
  at: string;
  briefId: string;
  /** Null while it is under embargo. */
  title: string | null;
  language: string;
  threadId: string | null;
};
