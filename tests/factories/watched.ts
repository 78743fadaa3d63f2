import { systemActor } from "#domain/auth/actor.ts";
import { paragraph } from "#domain/richtext/build.ts";
import { checkSource } from "#domain/watch/commands.ts";
import { getWatch } from "#domain/watch/queries.ts";
import type { Visited, WatchRoom } from "#domain/watch/room.ts";
import { buildBrief, buildPublishedBrief, citeQuote, citeStatistic } from "./briefs.ts";
import { articleText, buildCapture } from "./captures.ts";
import { write } from "./drafts.ts";
import { handleNoticeJobs } from "./notices.ts";
import { buildQuote, findSpan, quotedWords } from "./quotes.ts";
import { requireValue } from "./require-value.ts";
import { buildSource } from "./sources.ts";
import type { TestStaff } from "./staff.ts";
import { buildStatistic, reportedWords } from "./statistics.ts";

type Answer = Extract<Visited, { kind: "answered" }>;
/** What each address answers: a page, or nothing. */
export const world = new Map<
  string,
  Partial<Answer> | Exclude<Visited, { kind: "answered" | "unchanged" }>
>();
/** Every address that was asked, in order. */
export const asked: string[] = [];
/** With which marks each was. */
export const seenBy: Parameters<WatchRoom["visit"]>[1][] = [];

export const room: WatchRoom = {
  async visit(url, seen) {
    asked.push(url);
    seenBy.push(seen);
    const answer = world.get(url) ?? { status: 404 };
    if (answer.kind === "failed" || answer.kind === "postponed") return answer;
    const page: Answer = {
      ...{ kind: "answered", status: 200, finalUrl: url, headers: {}, mediaType: "text/plain" },
      bytes: new Uint8Array(),
    };
    return { ...page, ...answer };
  },
  async read({ bytes }) {
    const text = new TextDecoder().decode(bytes);
    if (text === "") return { text: null, failure: "captures.empty" };
    return { text, wholeText: null, title: null, isFree: null };
  },
  chance: () => 0.5,
};

let made = 0;

/** A source with an address, its text, a quotation and a value bound in it, and a published brief that cites both; a second brief cites something else. */
export async function buildWatched(author: TestStaff) {
  made += 1;
  const url = `https://news.example/${made}`;
  const text = `${articleText}\n\nArticle ${made}.`;
  const source = await buildSource({ url });
  const { textLayerId } = await buildCapture({ sourceId: source.id, content: { text } });
  const quote = await buildQuote({ passage: { textLayerId, ...findSpan(quotedWords) } });
  const origin = { kind: "span" as const, textLayerId, ...findSpan(reportedWords) };
  const statistic = await buildStatistic({ value: { origin } });
  const blocks = [paragraph("It came to ", citeStatistic(statistic), "."), citeQuote(quote)];
  const cites = await buildPublishedBrief({ blocks });
  const draft = await buildBrief({ document: write("It came to ", citeStatistic(statistic), ".") });
  await handleNoticeJobs();
  const become = (now: string) => world.set(url, { bytes: new TextEncoder().encode(now) });
  become(text);
  const check = async () => requireValue(await checkSource(systemActor, room, source.id));
  const read = async () => {
    const watch = await getWatch(author, source.id);
    if (!watch) throw new Error("There is no watch.");
    return watch;
  };
  return { ...{ url, text, source, statistic, cites, draft, become, check, read } };
}
