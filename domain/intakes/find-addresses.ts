import { toAddressKeys } from "#domain/sources/address-keys.ts";
import { addressesMax } from "./input.ts";

/** The addresses in a file. What is left out: `beyond` what one batch takes, those that come twice, and `others`, which no web server has. */
export type FoundAddresses = {
  taken: string[];
  beyond: string[];
  doubles: number;
  others: string[];
};

/** In the order of the file. `name` tells what it is: a list, a table (.csv), or a page, such as a browser's bookmarks. `held` are those that are there already. */
export function findAddresses(
  text: string,
  { name, held = [] }: { name: string; held?: readonly string[] },
): FoundAddresses {
  const [taken, beyond]: [string[], string[]] = [[], []];
  let doubles = 0;
  const known = new Set(held.map(toKey));
  const others = new Set<string>();
  for (const word of listWords(text, name)) {
    const address = toAddress(word);
    if (address === null) {
      if (/^[a-z][a-z\d+.-]+:\S/i.test(word) && others.size < addressesMax)
        others.add(word.slice(0, othersUnitsMax));
      continue;
    }
    const key = toKey(address);
    if (known.has(key)) doubles += 1;
    else if (held.length + taken.length < addressesMax) taken.push(address);
    else beyond.push(address);
    known.add(key);
  }
  return { taken, beyond, doubles, others: [...others] };
}

/** An address that is longer no source can bear. */
const wordUnitsMax = 2_000;
const othersUnitsMax = 200;

function listWords(text: string, name: string): string[] {
  if (/\.x?html?$/i.test(name) || /^\s*<(?:!doctype|html|dl)\b/i.test(text)) return listLinks(text);
  if (/\.(?:csv|tsv)$/i.test(name)) return listCells(text);
  return text.split(/\s+/u).map(trimWord);
}

const link =
  /<a\b[^<>]*?\bhref\s*=\s*(?:"(?<double>[^"<>]*)"|'(?<single>[^'<>]*)'|(?<bare>[^\s"'<>]+))/gi;

function listLinks(html: string): string[] {
  return [...html.matchAll(link)].map(({ groups }) =>
    unescapeHtml(groups?.double ?? groups?.single ?? groups?.bare ?? "").trim(),
  );
}

const entities: Record<string, string> = { amp: "&", quot: '"', apos: "'", "#39": "'", "#38": "&" };

function unescapeHtml(text: string): string {
  return text.replace(/&(amp|quot|apos|#39|#38);/g, (_whole, name: string) => entities[name] ?? "");
}

/** Between quotation marks a cell holds what parts others. One may hold an address, or words with one among them. */
function listCells(text: string): string[] {
  return text
    .split('"')
    .flatMap((part, at) => part.split(at % 2 === 1 ? /\s+/u : /[,;\s]+/u))
    .map(trimWord);
}

/** What stands around an address in a text; a bracket at its end is its own where it opened one. */
function trimWord(word: string): string {
  if (word.length > wordUnitsMax) return "";
  const bare = word.replace(/^[<("'«“[{]+/u, "");
  const end = bare.includes("(") ? /[>"'»”\]}.,;:!?]+$/u : /[>"'»”\]}.,;:!?)]+$/u;
  return bare.replace(end, "");
}

/** Without a scheme it is one only with "www." or a path: else "report.pdf" would be. */
function toAddress(word: string): string | null {
  if (word.length > wordUnitsMax) return null;
  const whole = /^(?:www\.|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}\/)\S/iu.test(word)
    ? `https://${word}`
    : word;
  return /^https?:\/\/[^\s/]/i.test(whole) && URL.canParse(whole) ? whole : null;
}

function toKey(address: string): string {
  return toAddressKeys(address)?.strict ?? address;
}
