import { getSettings } from "#settings.ts";

/** Another site's page made a browser send this. Route handlers answer it with 403. */
export class CrossOriginError extends Error {
  constructor() {
    super("The request came from another site.");
  }
}

/**
 * Throws unless a browser sent this request from a page of ours. Every route handler that changes something calls it first; a cookie
 * comes along from anywhere. "null" (a sandboxed frame, a page that hides where it is) counts as another site, and so does a request that
 * says nothing at all.
 */
export function assertSameOrigin(request: { headers: Pick<Headers, "get"> }): void {
  if (!isSameOrigin(request.headers, getSettings().publicUrl)) throw new CrossOriginError();
}

export function isSameOrigin(headers: Pick<Headers, "get">, publicUrl: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  if (origin !== null) return origin === new URL(publicUrl).origin;
  return site === "same-origin";
}
