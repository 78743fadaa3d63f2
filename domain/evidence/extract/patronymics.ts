import { genderOfPatronymic, nameKey } from "./names.ts";
import type { Range } from "./roles.ts";
import type { Token } from "./tokens.ts";

type Named = Range & { key: string; isFull: boolean };

/** "Тимур Рашидович" where Тимур Ахметов is named as well: he, without his surname. */
export function withSurnames<M extends Named>(tokens: Token[], mentions: M[]): M[] {
  const isByPatronymic = (mention: M): boolean =>
    mention.isFull && genderOfPatronymic(tokens[mention.to - 1]?.lower ?? "") !== null;
  if (!mentions.some(isByPatronymic)) return mentions;
  const surnames = new Map<string, string>();
  for (const mention of mentions) {
    const given = nameKey(tokens[mention.from]?.lower ?? "");
    if (mention.isFull && !isByPatronymic(mention) && !surnames.has(given))
      surnames.set(given, mention.key);
  }
  return mentions.map((mention) => {
    const key = isByPatronymic(mention)
      ? surnames.get(nameKey(tokens[mention.from]?.lower ?? ""))
      : undefined;
    return key === undefined ? mention : { ...mention, key, isFull: false };
  });
}
