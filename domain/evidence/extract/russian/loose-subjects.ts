import { type SpeakerContext, type Subject, toSubject } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import { mentionAt, nounAt, readPhrase } from "./noun-phrases.ts";
import { namedBeside } from "./resolve-persons.ts";
import { type Agreement, looksFinite, speechVerbAt } from "./verbs.ts";
import { adverbs, isAdjective, isCyrillic, objects, prepositions } from "./words.ts";

const nominativeEnding: Readonly<Record<string, RegExp>> = {
  man: /[^аяоеыиуюэ]$/,
  woman: /[аяь]$/,
  thing: /[ое]$/,
  many: /[ыиая]$/,
};

/** "один из собеседников", "одна из них". */
function oneOfAt(context: SpeakerContext, at: number, limit: number): Subject | null {
  const { tokens } = context;
  if (!/^(один|одна|одно)$/.test(tokens[at]?.lower ?? "") || tokens[at + 1]?.lower !== "из")
    return null;
  const { to } = readPhrase(context, at + 2, limit, () => true);
  return { name: { from: at, to }, role: null, to };
}

/** A noun that no list has, right behind the verb and of its gender: "смеется хозяйка". */
export function looseSubject(
  context: SpeakerContext,
  at: number,
  { limit, agreement }: { limit: number; agreement: Agreement },
): Subject | null {
  const { tokens } = context;
  const token = tokens[at];
  const oneOf = oneOfAt(context, at, limit);
  if (oneOf) return oneOf;
  let head = at;
  while (head < limit && isAdjective(tokens[head]) && isCyrillic(tokens[head + 1])) head += 1;
  const noun = tokens[head];
  if (!token || !noun || !isLoose(noun) || nounAt(tokens, head)) return null;
  const ending = agreement.isPlural ? "many" : agreement.gender;
  if (ending && !nominativeEnding[ending]?.test(noun.lower)) return null;
  if (!ending && !/[^еуюоиы]$/.test(noun.lower)) return null;
  const to = withOrigin(tokens, readPhrase(context, head, limit, () => true).to, limit);
  const beside = head === at && to === head + 1 ? namedBeside(context, head) : null;
  return beside ? toSubject(context, beside, to) : { name: { from: at, to }, role: null, to };
}

/** "журналистам", "мне", "также": a subject may still follow. */
export function isListener(tokens: Token[], at: number): boolean {
  const lower = tokens[at]?.lower ?? "";
  return adverbs.has(lower) || objects.has(lower) || nounAt(tokens, at) !== undefined;
}

function isLoose(token: Token): boolean {
  return (
    isCyrillic(token) &&
    token.lower.length > 2 &&
    !adverbs.has(token.lower) &&
    !objects.has(token.lower) &&
    !prepositions.has(token.lower) &&
    !looksFinite(token) &&
    !/^(он|она|они|оно|что|чтобы|будто|кто|когда|если|где|и|а|но|об|это|эту|эти|ситуаци.*|слова|нов.*|о)$/.test(
      token.lower,
    )
  );
}

/** A noun that no list has, at the head of its clause: "Покупатели говорят". */
export function clauseSubject(
  context: SpeakerContext,
  start: number,
  { from, agreement }: { from: number; agreement: Agreement },
): Subject | null {
  const { tokens } = context;
  let at = start;
  while (at < from && (adverbs.has(tokens[at]?.lower ?? "") || tokens[at]?.kind !== "word"))
    at += 1;
  const oneOf = oneOfAt(context, at, from);
  if (oneOf) return oneOf;
  let head = at;
  while (head < from && isAdjective(tokens[head]) && isCyrillic(tokens[head + 1])) head += 1;
  const token = tokens[head];
  if (!token || !isCyrillic(token) || head >= from || token.lower.length < 3) return null;
  if (objects.has(token.lower) || prepositions.has(token.lower) || looksFinite(token)) return null;
  if (speechVerbAt(tokens, head) || mentionAt(context, head)) return null;
  // A noun that is known has been asked already.
  if (nounAt(tokens, head)) return null;
  const isName =
    head === at && token.capital && head + 1 === from && mayBeName(token.lower, agreement);
  if (!(isName || endsLikeSubject(token.lower, agreement)) || notNouns.test(token.lower))
    return null;
  const to = withOrigin(tokens, readPhrase(context, head, from, () => true).to, from);
  return { name: { from: at, to }, role: null, to };
}

/** "Читатель из Самары", "бариста с Лесной", "люди с плакатами": where somebody is from and what they have with them. */
function withOrigin(tokens: Token[], at: number, limit: number): number {
  const next = tokens[at + 1];
  if (at + 1 >= limit || next?.kind !== "word" || !/^(из|со?)$/.test(tokens[at]?.lower ?? ""))
    return at;
  return next.capital || /(ами|ями)$/.test(next.lower) ? at + 2 : at;
}

/** "Мадуро заявил": a name that doesn't change; adverbs end in -но, -ко and the like. */
function mayBeName(word: string, { isPlural, gender }: Agreement): boolean {
  return isPlural === false && gender !== "thing" && /[^нктвлдг]о$|енко$|[уиеэ]$/.test(word);
}

const notNouns =
  /^(цитата|вывод|итог|ответ|реакция|вопрос|правило|объяснение|результат|причина|пример|это|этот|эта|эти|все|кто|кто-то|никто|многие|некоторые|если|когда|где|там|тут|потому|поэтому|напомним|отметим|добавим|который|которая|раз|она|они|кое)$|(ить|ать|еть|ять|ись|ясь|аясь|сказать|лично)$/;

function endsLikeSubject(word: string, { isPlural, gender }: Agreement): boolean {
  if (isPlural)
    return /[ыи]$|^(две|два|три|четыре|пять|шесть|семь|восемь|девять|десять)$/.test(word);
  if (gender === "woman") return /[ая]$/.test(word);
  if (gender === "thing") return /[ое]$/.test(word);
  return /[^аяоеыиуюэ]$/.test(word) || (gender === null && /[ая]$/.test(word));
}
