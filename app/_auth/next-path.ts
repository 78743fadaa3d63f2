const start = "/studio";
const entries = /^\/studio\/(?:sign-in|second-factor|welcome|invitation|preview)(?:[/?]|$)/;

/**
 * Where to go on after signing in: a path of the studio, and never another host, whatever the query says ("//evil.example", "/\evil.example",
 * "/studio/../..").
 */
export function parseNextPath(text: string | null | undefined): string {
  if (!text?.startsWith("/")) return start;
  const base = "http://studio.invalid";
  const url = URL.canParse(text, base) ? new URL(text, base) : null;
  if (!url || url.origin !== base) return start;
  const path = `${url.pathname}${url.search}`;
  const isStudio = url.pathname === start || url.pathname.startsWith(`${start}/`);
  if (!isStudio || entries.test(path)) return start;
  // The framework's own mark on what it fetches while one moves on.
  url.searchParams.delete("_rsc");
  return `${url.pathname}${url.search}`;
}

export function toSignInPath(asked: string | null): string {
  return withNext("/studio/sign-in", asked);
}

/** A page of the way in, told where to go on from it. */
export function withNext(page: string, asked: string | null): string {
  const next = parseNextPath(asked);
  return next === start ? page : `${page}?${new URLSearchParams({ next })}`;
}
