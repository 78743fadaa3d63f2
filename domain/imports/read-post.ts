import { isHtmlWithin } from "#domain/capture/html-bounds.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { brief, paragraph } from "#domain/richtext/build.ts";
import { parseDocument } from "#domain/richtext/document.ts";
import type { DocumentJson } from "#domain/richtext/document-json.ts";
import type { GivenPost, ReadPost, Remark } from "./post.ts";
import { readHtml, readWords } from "./read-html.ts";

/** Many times what people write; a text beyond them would be refused by the document's own limits. */
const bounds = { nodesMax: 400_000, depthMax: 2_000, attributesMax: 1_000 };

/** The draft that a post becomes: its words, with nothing in it that runs, and nothing that counts as evidence. */
export function readPost(post: GivenPost): Result<ReadPost> {
  const parts = [post.title, post.excerpt, post.body];
  if (!parts.every((html) => isHtmlWithin(html, bounds))) return fail({ code: "posts.tooDeep" });
  const base = URL.canParse(post.address) ? post.address : post.site;
  const setting = { base: URL.canParse(base) ? base : null };
  const { hasTypedParagraphs } = post;
  const body = readHtml(post.body, { ...setting, hasTypedParagraphs });
  const picture = readHtml(toImage(post), { ...setting, hasTypedParagraphs: false });
  const title = readWords(post.title);
  const blocks = [...picture.blocks, ...body.blocks];
  const document = brief({
    title,
    standfirst: readWords(post.excerpt),
    blocks: blocks.length > 0 ? blocks : [paragraph()],
  });
  const parsed = parseDocument(document);
  if (!parsed.ok) return parsed;
  const remarks = addUp([...post.remarks, ...picture.remarks, ...body.remarks]);
  if (title === "") remarks.push({ code: "untitled" });
  if (blocks.length === 0) remarks.push({ code: "bodyEmpty" });
  // As the schema has it, with each attribute.
  return succeed({ document: parsed.value.toJSON() as DocumentJson, title, remarks });
}

function toImage({ picture }: GivenPost): string {
  if (picture === null) return "";
  const quote = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<img src="${quote(picture.address)}" alt="${quote(picture.alt)}">`;
}

/** Of remarks that count something, one each. */
function addUp(remarks: readonly Remark[]): Remark[] {
  const added = new Map<string, Remark>();
  for (const remark of remarks) {
    const before = added.get(remark.code);
    const count = Number(before?.values?.count ?? 0) + Number(remark.values?.count ?? 0);
    added.set(remark.code, count > 0 ? { ...remark, values: { count } } : remark);
  }
  return [...added.values()];
}
