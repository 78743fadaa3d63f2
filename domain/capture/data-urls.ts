const heads = /data:[\w.+-]{1,100}\/[\w.+-]{1,100}(?:;[\w=.-]{1,100}){0,5},/gi;
const ends = /["'\s<>()]/g;
/** Shorter ones weigh nothing, and may be words about them. */
const keptUnitsMax = 1_000;

/**
 * A page without the pictures and fonts within it, which are most of what a browser saves as one file. Their ends are searched for one by one: one
 * expression over megabytes exhausts the stack.
 */
export function dropDataUrls(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { index, 0: head } of html.matchAll(heads)) {
    if (index < from) continue;
    ends.lastIndex = index + head.length;
    const end = ends.exec(html)?.index ?? html.length;
    if (end - index <= keptUnitsMax) continue;
    kept.push(html.slice(from, index), "data:,");
    from = end;
  }
  return kept.join("") + html.slice(from);
}
