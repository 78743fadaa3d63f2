/**
 * Makes pasted HTML say what its writer meant. What the schema doesn't know falls away by itself; here is what Word and Google Docs say in ways of
 * their own: lists as paragraphs with a bullet typed in, bold wrapped around everything to say "not bold", comments of Office in the text.
 */
export function cleanPastedHtml(html: string, parse: (html: string) => Document): string {
  const document = parse(html.replace(/<!--[\s\S]*?-->/g, ""));
  const { body } = document;
  for (const element of body.querySelectorAll("style, script, meta, link, title, o\\:p, xml"))
    element.remove();
  unwrapAll(
    body,
    'b[id^="docs-internal-guid"], b[style*="font-weight:normal"], b[style*="font-weight: normal"]',
  );
  makeLists(document);
  for (const paragraph of body.querySelectorAll("p")) {
    if (isBlank(paragraph)) paragraph.remove();
  }
  for (const br of body.querySelectorAll("br.Apple-interchange-newline, body > br")) br.remove();
  return body.innerHTML;
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

/** Word's list items: paragraphs of class MsoListParagraph, each beginning with its bullet or number in a span that says to ignore it. */
function makeLists(document: Document): void {
  const items = [
    ...document.body.querySelectorAll('p[class^="MsoListParagraph"], p[style*="mso-list:"]'),
  ];
  let list: Element | null = null;
  for (const item of items) {
    const marker = takeMarker(item);
    const tag = /^\(?[\d\p{L}]{1,3}[.)]/u.test(marker) ? "ol" : "ul";
    const follows = list !== null && item.previousElementSibling === list;
    if (!list || !follows || list.tagName.toLowerCase() !== tag) {
      list = document.createElement(tag);
      item.before(list);
    }
    const line = document.createElement("li");
    const paragraph = document.createElement("p");
    paragraph.append(...item.childNodes);
    line.append(paragraph);
    list.append(line);
    item.remove();
  }
}

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
