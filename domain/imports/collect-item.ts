/** More than any field of a post has, but its text. */
const fieldUnitsMax = 200_000;
/** A text beyond this is data, or hostile. */
export const bodyUnitsMax = 5_000_000;

const bodyFields = new Set(["content:encoded", "excerpt:encoded"]);

/** What an item of an export says of itself, while it is read. */
export type Item = {
  fields: Map<string, string>;
  /** Of its categories and tags. */
  tags: string[];
  /** The one that is being read: it comes in pieces. */
  tag: string;
  isTooLarge: boolean;
  /** Whether an element of it has no end. */
  isBroken: boolean;
};

export function newItem(): Item {
  return { fields: new Map(), tags: [], tag: "", isTooLarge: false, isBroken: false };
}

/** Adds to a field as it comes; what is beyond all measure isn't kept. */
export function addToField(item: Item, name: string, text: string): void {
  const max = bodyFields.has(name) ? bodyUnitsMax : fieldUnitsMax;
  const whole = (item.fields.get(name) ?? "") + text;
  if (whole.length > max) item.isTooLarge = true;
  else item.fields.set(name, whole);
}

const tagUnitsMax = 1_000;
const tagsMax = 1_000;

export function addToTag(item: Item, text: string): void {
  item.tag = (item.tag + text).slice(0, tagUnitsMax);
}

export function endTag(item: Item): void {
  const tag = item.tag.trim();
  item.tag = "";
  if (tag !== "" && item.tags.length < tagsMax) item.tags.push(tag);
}

/** Whether a part that has no end of its own has taken in the item after it. */
export function hasSwallowed(item: Item): boolean {
  return [...item.fields.values()].some(
    (text) => text.includes("<![CDATA[") && text.includes("</item>"),
  );
}
