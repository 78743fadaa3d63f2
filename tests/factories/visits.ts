import type { VisitOutcome } from "#domain/fetching/visit-address.ts";
import type { FetchFailureCode } from "#messages/en/fetching.ts";

type Answered = Extract<VisitOutcome, { ok: true }>["value"];

/** What a visit comes back with: a page, unless it is said otherwise. */
export function buildAnswer(
  url: string,
  { text = "", ...over }: Partial<Answered> & { text?: string } = {},
): VisitOutcome {
  const body = Buffer.from(text);
  return {
    ok: true,
    value: {
      ...{ ok: true, requestedUrl: url, finalUrl: url, hops: [], status: 200, httpVersion: "1.1" },
      ...{
        headers: [["Content-Type", "text/html"]],
        requestHead: `GET ${url}`,
        responseHead: "HTTP/1.1 200 OK",
      },
      redirects: [],
      ...{ type: "text/html", claimedType: "text/html", isPacked: false, isCut: false },
      ...{ bodyBytes: body.length, sentBytes: body.length, body, sentBody: null },
      ...{ fetchedAt: Date.now(), ms: 1, robots: "obeyed" },
      ...over,
    },
  };
}

export function buildVisitFailure(code: FetchFailureCode): VisitOutcome {
  const failure = { code, detail: "", hops: [], until: null };
  return { ok: false, problems: [{ code }], failure };
}
