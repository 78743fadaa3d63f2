import { readFileInThread } from "#domain/capture/read-in-thread.ts";
import { toHeaderMap } from "#domain/fetching/headers.ts";
import { visitAddress } from "#domain/fetching/visit-address.ts";
import type { FetchFailureCode } from "#messages/en/fetching.ts";
import type { ReadAnswer, Visited, WatchRoom } from "./room.ts";

/** The world as it is: addresses are visited as a good guest, what they answer is read in a thread of its own. */
export function openWatchRoom(): WatchRoom {
  return { visit, read, chance: Math.random };
}

/** In seconds: nobody waits for it. */
const patience = 600;

const visit: WatchRoom["visit"] = async (url, { etag, lastModified }, overridesRobots) => {
  const visited = await visitAddress({
    url,
    conditional: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
    ...{ overridesRobots, patienceSeconds: patience },
  });
  if (!visited.ok) {
    const { code, until } = visited.failure;
    if (until !== null) return { kind: "postponed", until };
    return { kind: "failed", outcome: outcomeOf(code), reason: code };
  }
  const { status, finalUrl, body: bytes, claimedType: mediaType } = visited.value;
  if (status === 304) return { kind: "unchanged" };
  const { requestHead, responseHead, redirects } = visited.value;
  const headers = toHeaderMap(visited.value.headers);
  const heads = { headers, requestHead, responseHead, redirects };
  return { kind: "answered", status, finalUrl, ...heads, bytes, mediaType };
};

/** What can't be had from here may be there for others: it isn't gone. */
function outcomeOf(failure: FetchFailureCode): Extract<Visited, { kind: "failed" }>["outcome"] {
  return failure === "robots.denied" ? "robots_denied" : "unreachable";
}

const read: WatchRoom["read"] = async ({ bytes, mediaType, finalUrl }): Promise<ReadAnswer> => {
  const claimed = mediaType !== null && { claimedMediaType: mediaType };
  const file = { bytes, address: finalUrl, ...claimed };
  const layer = await readFileInThread(file);
  if (!layer.ok) return { text: null, failure: layer.problems[0]?.code ?? "captures.damaged" };
  const { text, wholeText, title, page, post } = layer.value;
  const isPaywalled = page?.isPaywalled?.value ?? null;
  return { text, wholeText, title, isFree: isPaywalled === null ? null : !isPaywalled, post };
};
