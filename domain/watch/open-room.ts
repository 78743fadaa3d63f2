import { readFileInThread } from "#domain/capture/read-in-thread.ts";
import { type VisitFailure, visitAddress } from "#domain/fetching/visit-address.ts";
import type { ReadAnswer, Visited, WatchRoom } from "./room.ts";

/** The world as it is: addresses are visited as a good guest, what they answer is read in a thread of its own. */
export function openWatchRoom(): WatchRoom {
  return { visit, read, chance: Math.random };
}

const visit: WatchRoom["visit"] = async (url, { etag, lastModified }) => {
  const visited = await visitAddress({ url, etag, lastModified });
  if (visited.kind === "unchanged") return visited;
  if (visited.kind === "failed")
    return { kind: "failed", outcome: outcomeOf(visited.failure), reason: visited.failure };
  const { status, finalUrl, bytes } = visited;
  const headers = Object.fromEntries(
    visited.headers.map(([name, value]) => [name.toLowerCase(), value]),
  );
  const mediaType = headers["content-type"] ?? null;
  return { kind: "answered", status, finalUrl, headers, bytes, mediaType };
};

/** What can't be had from here may be there for others: it isn't gone. */
function outcomeOf(failure: VisitFailure): Extract<Visited, { kind: "failed" }>["outcome"] {
  return failure === "robots.denied" ? "robots_denied" : "unreachable";
}

const read: WatchRoom["read"] = async ({ bytes, mediaType }): Promise<ReadAnswer> => {
  const file = { bytes, ...(mediaType !== null && { claimedMediaType: mediaType }) };
  const layer = await readFileInThread(file);
  if (!layer.ok) return { text: null, failure: layer.problems[0]?.code ?? "captures.damaged" };
  const { text, wholeText, title, page } = layer.value;
  return { text, wholeText, title, isFree: page?.isFree ?? null };
};
