const shownChars = 280;

/** Context on both sides within 280 characters in all, cut at words and at the passage's paragraph. */
export function trimContext({
  before,
  exact,
  after,
}: {
  before: string;
  exact: string;
  after: string;
}) {
  const room = Math.max(0, Math.floor((shownChars - exact.length) / 2));
  const ownBefore = before.slice(before.lastIndexOf("\n") + 1);
  const lineEnd = after.indexOf("\n");
  const ownAfter = lineEnd < 0 ? after : after.slice(0, lineEnd);
  return { before: cutStart(ownBefore, room), exact, after: cutEnd(ownAfter, room) };
}

function cutStart(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const kept = text.slice(text.length - charsMax);
  const space = kept.indexOf(" ");
  return space < 0 ? "…" : `…${kept.slice(space + 1)}`;
}

function cutEnd(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const kept = text.slice(0, charsMax);
  const space = kept.lastIndexOf(" ");
  return space < 0 ? "…" : `${kept.slice(0, space)}…`;
}
