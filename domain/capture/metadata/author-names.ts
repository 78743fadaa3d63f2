import type { ProposedAuthor } from "./proposed.ts";

const organisationWords =
  /(?<!\p{L})(?:agency|news|newsroom|staff|editors?|editorial|desk|press|team|bureau|ministry|department|committee|office|service|institute|university|centre|center|bank|council|government|embassy|редакция|агентство|служба|министерство|департамент|комитет|управление|институт|университет|банк|совет|правительство|посольство|пресс-служба|корреспондент|бюро|рэдакцыя|тасс|бта|белта|tass|belta|reuters|afp|ап)(?!\p{L})/iu;
const lead =
  /^(?:by|written by|author|автор|авторы|аўтар|текст|von|par|autor)(?:\s*:\s*|\s+)(?=\p{Lu})/iu;
const authorCharsMax = 120;
const authorsMax = 100;

/** A byline as the people in it: "By Jane Doe and John Smith", "Doe, Jane; Smith, John". Addresses and handles name nobody. */
export function readByline(
  byline: string,
  organisations: readonly string[] = [],
): ProposedAuthor[] {
  const text = byline.replace(lead, "");
  const isListed = text.includes(";");
  const parts = isListed ? text.split(";") : text.split(/\s+(?:and|und|et|и|і|&)\s+|\s*\|\s*/u);
  const single = parts.flatMap((part) => (isListed ? [part] : splitByCommas(part)));
  return single.slice(0, authorsMax).flatMap((name) => readAuthor(name, { organisations }) ?? []);
}

/** "Jane Doe, John Smith" are two and "Doe, Jane" one. */
function splitByCommas(text: string): string[] {
  const parts = text.split(/\s*,\s*/).filter((part) => part !== "");
  const areNames = parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part));
  return areNames ? parts : [text];
}

/** Null for what names nobody. `kind` where it is said. */
export function readAuthor(
  given: string,
  {
    kind,
    organisations = [],
  }: { kind?: ProposedAuthor["kind"]; organisations?: readonly string[] } = {},
): ProposedAuthor | null {
  const name = given.replace(lead, "").replace(/\s+/gu, " ").trim();
  if (
    name === "" ||
    name.length > authorCharsMax ||
    !/\p{L}/u.test(name) ||
    /:\/\/|@|^www\./.test(name)
  )
    return null;
  const settled = kind ?? (isOrganisation(name, organisations) ? "organisation" : "person");
  return { kind: settled, name: settled === "person" ? splitName(name) : { literal: name } };
}

function isOrganisation(name: string, organisations: readonly string[]): boolean {
  const known = organisations.some((each) => each.toLowerCase() === name.toLowerCase());
  return (
    known ||
    organisationWords.test(name) ||
    /^[\p{Lu}\d]{2,}$/u.test(name) ||
    name.split(" ").length > 5
  );
}

const patronymic = /(?:вич|вна|ична|інічна|ўна|оглы|кызы)$/u;
const familyEnding =
  /(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|цкий|ская|цкая|енко|ко|ук|юк|ик|ич|ян|дзе|швили|ой|ых|их)$/u;
const particles = new Set(
  "van von der den de la le di da dos del el al bin ibn ter ten zu".split(" "),
);

/** Family and given name, where it can be told; one word alone stays as it is. */
function splitName(name: string): { family: string; given: string } | { literal: string } {
  const [family, given, ...more] = name.split(/\s*,\s*/);
  if (family && given && more.length === 0) return { family, given };
  const words = name.split(" ");
  if (words.length < 2) return { literal: name };
  if (isFamilyFirst(words)) return { family: words[0] ?? "", given: words.slice(1).join(" ") };
  const at = words.findIndex((word, index) => index > 0 && particles.has(word.toLowerCase()));
  const from = at > 0 ? at : words.length - 1;
  return { family: words.slice(from).join(" "), given: words.slice(0, from).join(" ") };
}

/** Russian lists have the family name first, bylines last: a patronymic tells, else the endings. */
function isFamilyFirst(words: string[]): boolean {
  const [first = "", second = "", third] = words;
  if (!/^\p{Script=Cyrillic}/u.test(first)) return false;
  if (third !== undefined) return patronymic.test(third) && !patronymic.test(second);
  const isInitials = /^(?:\p{Lu}\.\s?){1,2}$/u.test(second);
  return isInitials || (familyEnding.test(first) && !familyEnding.test(second));
}
