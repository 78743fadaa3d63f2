/** One of Word's list paragraphs: how deep it lies, what stood as its bullet or number, and its text as HTML. */
type Item = { level: number; isOrdered: boolean; html: string };

const listOpening = /<p\b([^<>]*mso-list:\s*l\d+[^<>]*)>/gi;
/** Word marks the bullet so that programs with lists of their own leave it out. */
const bullet =
  /<!\[if !supportLists\]>([\s\S]*?)<!\[endif\]>|<span\b[^<>]*mso-list:\s*ignore[^<>]*>([\s\S]*?)<\/span>/i;
const number = /^[([]?(?:\d{1,3}|[a-z]|[ivxlc]{1,6}|[а-я])[.)\]]/i;
const levelsMax = 4;

/** Runs of Word's list paragraphs as nested lists; all other HTML as it was. */
export function toListHtml(html: string): string {
  let [result, at] = ["", 0];
  let run: Item[] = [];
  for (const opening of html.matchAll(listOpening)) {
    const start = opening.index + opening[0].length;
    const end = html.indexOf("</p>", start);
    if (end < 0) break;
    // An opening inside the paragraph before: HTML that isn't Word's.
    if (opening.index < at) continue;
    const between = html.slice(at, opening.index);
    if (between.trim() !== "") {
      result += writeLists(run) + between;
      run = [];
    }
    run.push(readItem(opening[1] ?? "", html.slice(start, end)));
    at = end + "</p>".length;
  }
  return result + writeLists(run) + html.slice(at);
}

function readItem(attributes: string, content: string): Item {
  const level = Number(/level(\d)/i.exec(attributes)?.[1] ?? 1);
  const mark = bullet.exec(content);
  const words = (mark?.[1] ?? mark?.[2] ?? "").replace(/<[^<>]*>|&nbsp;|\s/g, "");
  return {
    level: Math.min(level, levelsMax),
    isOrdered: number.test(words),
    html: content.replace(bullet, ""),
  };
}

/** Opens and closes lists as the level changes; a level that is skipped is not made up. */
function writeLists(items: readonly Item[]): string {
  let html = "";
  const open: { tag: string; level: number }[] = [];
  for (const item of items) {
    const tag = item.isOrdered ? "ol" : "ul";
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > item.level) {
      html += `</li></${open.pop()?.tag}>`;
    }
    const current = open.at(-1);
    if (!current || current.level < item.level) {
      html += `<${tag}>`;
      open.push({ tag, level: item.level });
    } else if (current.tag !== tag) {
      html += `</li></${open.pop()?.tag}><${tag}>`;
      open.push({ tag, level: item.level });
    } else html += "</li>";
    html += `<li><p>${item.html}</p>`;
  }
  while (open.length > 0) html += `</li></${open.pop()?.tag}>`;
  return html;
}
