import { namedWords } from "../lexicon/russian-marks.ts";
import { compileWords, hasWord } from "../phrases.ts";
import type { Token } from "../tokens.ts";

export function isCyrillic(token: Token | undefined): boolean {
  const code = token?.lower.charCodeAt(0) ?? 0;
  return token?.kind === "word" && code >= 0x400 && code <= 0x52f;
}

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

export const prepositions = set(
  "в во на при после перед по с со о об обо из к ко до от за под подо без у через для про между над вместо среди около ради против кроме благодаря вопреки спустя",
);

/** Words beside a verb that are neither its subject nor in it. */
export const adverbs = set(
  `также тоже затем тогда потом позже позднее ранее раньше накануне сегодня вчера завтра утром вечером днем ночью сейчас теперь уже еще снова опять вновь лично прямо прямо-таки честно откровенно коротко кратко строго твердо уверенно
  спокойно тихо громко грустно весело сухо осторожно неоднократно дважды трижды наконец впрочем однако наоборот здесь там тут так вот как же ли бы только лишь именно даже вслух хором хмуро устно письменно публично официально
  неожиданно впервые недавно тем временем между прочим кстати далее сразу тотчас вскоре заодно мрачно философски правда кстати например конечно видимо похоже очевидно наверное кажется возможно вероятно увы разумеется напротив якобы`,
);

/** To whom, whom, whose: no subject. */
export const objects = set(
  "мне нам вам тебе ему ей им себе меня нас вас тебя его ее их себя это этого этом всем всех все нему ней них ним",
);

export const possessives = set(
  "мой моя мое мои наш наша наше наши ваш ваша ваше ваши твой твоя твои свой своя свои его ее их моего моей нашего нашей вашего вашей",
);

const adjectiveEnding =
  /(ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ых|их|ыми|ими|ей)$/;
const notAdjectives = set(
  "более менее далее скорее который которая которое которые этот свой какой такой другой иной",
);

export function isAdjective(token: Token | undefined): boolean {
  return (
    isCyrillic(token) &&
    token !== undefined &&
    token.lower.length > 4 &&
    adjectiveEnding.test(token.lower) &&
    !/(ение|ание|яние|тие|вие)$/.test(token.lower) &&
    !adverbs.has(token.lower) &&
    !notAdjectives.has(token.lower)
  );
}

/** Nouns whose genitive looks like a verb of the past: "отдела", "канала". */
const genitiveInLa =
  /^(зала|села|дела|стола|числа|пола|тыла|угла|узла)$|(отде|разде|журна|кана|вокза|капита|генера|материа|порта|филиа|кварта|термина|трибуна|персона|потенциа|протоко|футбо|фина|сигна|интерва|арсена)ла$/;
const genitiveEnding = /(а|я|ы|и|ов|ев|ей|ий|ого|его|ой|ых|их|ства|ии)$/;
const dativeEnding = /(у|ю|е|ам|ям|ой|ей|ому|ему|ым|им|ом|ем|ах|ях)$/;
/** Genitives of the plural that have lost their ending. */
const bareGenitives = set(
  "дел прав цен дорог услуг наук сил войск средств связей искусств лиц границ земель школ больниц тонн вод лесов районов мест детей людей вооружений технологий ресурсов",
);
const verbEnding = /(л|ла|ло|ли|лся|лась|лись|[еи]т|[юуая]т|тся)$/;

function isLatinName(token: Token): boolean {
  return token.kind === "word" && token.capital && !isCyrillic(token);
}

function mayBelong(token: Token): boolean {
  return (
    isCyrillic(token) &&
    !prepositions.has(token.lower) &&
    !adverbs.has(token.lower) &&
    !objects.has(token.lower) &&
    !(verbEnding.test(token.lower) && !token.capital && !genitiveInLa.test(token.lower))
  );
}

/** Whether a word may stand in the genitive behind a noun: "министр транспорта РФ". Capitals are taken as they are. */
export function isGenitive(token: Token | undefined, previous: Token | undefined): boolean {
  if (!token || !mayBelong(token)) return token !== undefined && isLatinName(token);
  if (token.capital || bareGenitives.has(token.lower)) return true;
  if (/(ых|их)$/.test(previous?.lower ?? "") && token.lower.length > 3) return true;
  return token.lower.length > 3 && genitiveEnding.test(token.lower);
}

/** Behind "по": "комитет по обороне", "министр по делам". */
export function isDative(token: Token | undefined): boolean {
  if (!token || !mayBelong(token)) return false;
  return token.capital || dativeEnding.test(token.lower);
}

const namedTable = compileWords(namedWords);

/** A noun that takes a name in marks: "завод", "газеты". */
export function isNamedNoun(token: Token | undefined): boolean {
  return hasWord(namedTable, token);
}

const opening = new Set(["«", "“", '"', "„"]);
const closing: Readonly<Record<string, RegExp>> = {
  "«": /^»$/,
  "“": /^[”"]$/,
  '"': /^["”]$/,
  "„": /^[“”"]$/,
};
const nameTokensMax = 10;

/** Where the name in marks that opens at `at` ends, its closing mark included; null where none does. */
export function quotedNameEnd(tokens: Token[], at: number): number | null {
  const mark = tokens[at]?.lower ?? "";
  if (!opening.has(mark)) return null;
  for (let to = at + 1; to < at + nameTokensMax; to += 1)
    if (closing[mark]?.test(tokens[to]?.lower ?? "")) return to + 1;
  return null;
}

/** "МВД", "ЦБ", "МИД": tokens don't tell capitals behind the first, so letters without a vowel do, and what is known. */
export function isAcronym(token: Token): boolean {
  return (
    token.capital &&
    /^[^аеиоуыэюяa-z]{2,6}$|^(мид|оон|фас|ес|еэк|гаи|уефа|нато|воз|вциом|умвд|гувд|увд)$/.test(
      token.lower,
    )
  );
}
