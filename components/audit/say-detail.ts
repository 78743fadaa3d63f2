import { getAuditWords } from "#messages/audit.ts";

export type DetailLine = { name: string; text: string };

const words = getAuditWords("en");
const hash = /^[0-9a-f]{40,}$/;
const hashCharsShown = 12;

/** What a row of the trail says of the change, a line for each part: names as words, lists with commas, what was and what is with an arrow, hashes by their beginning. */
export function sayDetail(detail: Record<string, unknown>): DetailLine[] {
  return Object.entries(detail).map(([name, value]) => ({
    name: sayName(name),
    text: sayValue(value),
  }));
}

/** "draftRevision" → "draft revision" */
function sayName(name: string): string {
  return name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/[_.-]+/g, " ")
    .toLowerCase();
}

function sayValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return words("value.nothing");
  if (typeof value === "boolean") return words(value ? "value.yes" : "value.no");
  if (Array.isArray(value))
    return value.length === 0 ? words("value.nothing") : value.map(sayValue).join(", ");
  if (typeof value === "object") return sayParts(Object.fromEntries(Object.entries(value)));
  const text = String(value);
  return hash.test(text) ? `${text.slice(0, hashCharsShown)}…` : text;
}

function sayParts(parts: Record<string, unknown>): string {
  const { from, to, ...rest } = parts;
  if (from !== undefined && to !== undefined && Object.keys(rest).length === 0)
    return words("value.change", { from: sayValue(from), to: sayValue(to) });
  return sayDetail(parts)
    .map(({ name, text }) => `${name}: ${text}`)
    .join("; ");
}
