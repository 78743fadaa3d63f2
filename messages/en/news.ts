import { newsKinds } from "./news-kinds.ts";

/** Words of the desk, where one comes in: what waits for a member of staff, and what they are told. */
export const news = {
  welcome: "Good to see you, {name}.",
  addSource: "Add a source",
  newBrief: "New brief",
  inReview: "In review",
  changed: "Briefs whose evidence has changed",
  last: "Last worked on",
  toRead: "Sources with proposals to decide",
  intro: "A brief begins with its sources: add one, read it in its reading room, and write.",
  toCheck: "To check",
  toCheckOpen: "{count, plural, one {# place} other {# places}} nobody has signed off",
  secondCheck: "Second check of version {n, number}, due by {due}",
  toAnswer: "To answer",
  on: "On “{words}”",
  onWhole: "On the brief as a whole",
  said: "{by}, {at}",
  toReview: "To review",
  news: "News",
  kind: newsKinds,
  system: "The system",
  untitled: "an untitled brief",
  seen: "Seen",
  seenOf: "Seen: {what}",
  seenAll: "All seen",
  seenBefore: "Seen before",
} as const;
