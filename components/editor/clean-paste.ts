import { depthMax } from "#domain/richtext/check-shape.ts";

/**
 * Makes pasted HTML say what its writer meant. What the schema doesn't know falls away by itself; here is what Word and Google Docs say in ways of
 * their own: lists as paragraphs with a bullet typed in, bold wrapped around everything to say "not bold", comments of Office in the text.
 */
export function cleanPastedHtml(html: string, parse: (html: string) => Document): string {
  const document = parse(html);
  const { body } = document;
  for (const element of body.querySelectorAll("style, script, meta, link, title, o\\:p, xml"))
    element.remove();
  unwrapAll(
    body,
    'b[id^="docs-internal-guid"], b[style*="font-weight:normal"], b[style*="font-weight: normal"]',
  );
  makeLists(document);
  for (const list of body.querySelectorAll("ul, ol")) liftDeepList(list);
  for (const paragraph of body.querySelectorAll("p")) {
    if (isBlank(paragraph)) paragraph.remove();
  }
  for (const br of body.querySelectorAll("br.Apple-interchange-newline, body > br")) br.remove();
  return body.innerHTML;
}

/** Word and its kin break lines and pages by control characters, which would vanish and leave two words as one. */
export function cleanPastedText(text: string): string {
  return text.replace(/[\v\f\u0085]/g, "\n");
}

function unwrapAll(root: Element, selector: string): void {
  for (const element of root.querySelectorAll(selector)) element.replaceWith(...element.childNodes);
}

function isBlank(element: Element): boolean {
  return (
    (element.textContent ?? "").replaceAll("\u00a0", " ").trim() === "" &&
    !element.querySelector("img, [data-evidence]") &&
    element.closest("td, th, li") === null
  );
}

type OpenList = { element: Element; level: number };

/**
 * Word's list items: paragraphs of class MsoListParagraph, each beginning with its bullet or number in a span that says to ignore it, and its level in
 * its style. Lists open and close as the level changes; a level that is skipped is not made up.
 */
function makeLists(document: Document): void {
  const items = [
    ...document.body.querySelectorAll('p[class^="MsoListParagraph"], p[style*="mso-list:"]'),
  ];
  let open: OpenList[] = [];
  for (const item of items) {
    const level = Number(/level(\d)/i.exec(item.getAttribute("style") ?? "")?.[1] ?? 1);
    const tag = /^[([]?[\d\p{L}]{1,6}[.)\]]/u.test(takeMarker(item)) ? "ol" : "ul";
    if (item.previousElementSibling !== open[0]?.element) open = [];
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const current = open.at(-1);
    const goesDeeper = current !== undefined && current.level < level;
    if (!current || goesDeeper || current.element.localName !== tag) {
      if (!goesDeeper) open.pop();
      const element = document.createElement(tag);
      const line = open.at(-1)?.element.lastElementChild;
      if (line) line.append(element);
      else item.before(element);
      open.push({ element, level });
    }
    const line = document.createElement("li");
    const paragraph = document.createElement("p");
    paragraph.append(...item.childNodes);
    line.append(paragraph);
    open.at(-1)?.element.append(line);
    item.remove();
  }
}

/** Takes the bullet or number off an item, and says what it was. */
function takeMarker(item: Element): string {
  const ignored = item.querySelector(
    'span[style*="mso-list:Ignore"], span[style*="mso-list: Ignore"]',
  );
  const text = (ignored?.textContent ?? "").trim();
  ignored?.remove();
  const first = item.firstChild;
  if (!ignored && first?.nodeType === 3) {
    const typed = /^\s*([·•◦▪–-]|\(?[\d\p{L}]{1,3}[.)])\s+/u.exec(first.textContent ?? "");
    if (typed) first.textContent = (first.textContent ?? "").slice(typed[0].length);
    return typed?.[1] ?? "";
  }
  return text;
}

/** Levels of the document that an element takes; what else stands around a list falls away. */
const levels: Partial<Record<string, number>> = {
  ul: 1,
  ol: 1,
  li: 1,
  table: 1,
  tr: 1,
  td: 1,
  th: 1,
  aside: 1,
  blockquote: 1,
};

/** The items of a list that would lie too deep go on in the list around it. */
function liftDeepList(list: Element): void {
  let depth = 0;
  for (let at: Element | null = list; at; at = at.parentElement) depth += levels[at.localName] ?? 0;
  const around = list.parentElement?.closest("li");
  // A list holds its items, their paragraphs and text.
  if (!around || depth + 3 <= depthMax) return;
  around.after(...list.children);
  list.remove();
}
