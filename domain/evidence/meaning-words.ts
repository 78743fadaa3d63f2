/**
 * The words whose change turns a quotation round, in English and Russian, with Belarusian negations; keys are lower case with ё folded to е.
 * They name the kind of a difference and guard omissions; no list is needed to see that words differ.
 */
const numeralWords = listOf(`
  zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
  thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions
  dozen dozens half halves third thirds quarter quarters fourth fifth sixth seventh eighth ninth tenth first second once twice thrice double
  triple doubled tripled halved m k mn mln bn bln tn trn trln percent percentage per-cent pp
  тыс млн млрд трлн вдвое втрое вчетверо впятеро дважды трижды полтора полутора полторы сто ста сорок сорока оба обе обоих`);
const numeralStems =
  /^(?:од(?:ин|н[аоиуеы]|ного|ному|ним|ной|ну|ном)$|дв(?:а|е|ух|ум|умя)$|двух|тр(?:и|ех|ем|емя)$|трех|четыр|пят[ьи]|пять|шест[ьи]|сем[ьи]|семь|восем|восьм|девят|десят|.+надцат|двадцат|тридцат|.+десят|девянос|двест|.+сот$|.+ста$|тысяч|миллион|миллиард|триллион|половин|трет[ьи]|треть|четверт|дюжин|процент|перв(?:ый|ая|ое|ые|ого|ой|ому|ым|ых|ую|ом)$|втор(?:ой|ая|ое|ые|ого|ому|ым|ых|ую|ом)$)/u;

const negationWords = listOf(`
  not no never none nobody nothing nowhere neither nor without cannot non hardly scarcely barely
  не ни нет нету никогда никто никого никому никем ничто ничего ничему ничем никак нигде никуда нисколько нельзя невозможно без безо ничуть
  ня няма ніколі ніхто нічога ні нельга`);
const negationStems = /(?:n't$|^никак(?:ой|ая|ое|ие|ого|их|им|ую)|^нича)/u;
const negatingPrefixes = ["un", "in", "im", "il", "ir", "non", "dis", "не", "ни", "без", "бес"];

const modalWords = listOf(`
  can could may might must shall should will would ought need needs able unable
  могу можешь может можем можете могут мог могла могло могли мочь сможет смогут смогла смог смогли сможем
  должен должна должно должны нужно нужен нужна нужны надо необходимо следует следовало придется пришлось приходится можно вправе
  обязан обязана обязано обязаны буду будет будем будете будут бы возможно вынужден вынуждена вынуждены`);
const modalStems = /(?:'ll|'d)$|^won't$/u;

const comparativeWords = listOf(`
  more most less least fewer fewest greater greatest higher highest lower lowest larger largest smaller smallest bigger biggest better best
  worse worst above below over under nearly almost about around roughly approximately exceeding beyond within
  больше меньше более менее выше ниже лучше хуже свыше больший меньший большая меньшая большее меньшее наиболее наименее около почти
  примерно приблизительно порядка максимум минимум крупнее мельче старше младше раньше позже дольше`);
const comparativeStems =
  /(?:ейш|айш)(?:ий|ая|ее|ие|его|ей|их|им|ую|ем)$|^сам(?:ый|ая|ое|ые|ого|ой|ых|ым|ую|ом)$/u;
const comparativeEndings = /(?:er|est|ee|ее|ей|ше)$/u;

export function isNumeralWord(word: string): boolean {
  const key = keyOf(word);
  return /\d/u.test(key) || numeralWords.has(key) || numeralStems.test(key);
}

export function isNegation(word: string): boolean {
  const key = keyOf(word);
  return negationWords.has(key) || negationStems.test(key);
}

/** "able" and "unable", "возможно" and "невозможно". */
export function isNegatedPair(a: string, b: string): boolean {
  const [first, second] = [keyOf(a), keyOf(b)];
  return negatingPrefixes.some((prefix) => first === prefix + second || second === prefix + first);
}

export function isModal(word: string): boolean {
  const key = keyOf(word);
  return modalWords.has(key) || modalStems.test(key);
}

export function isComparative(word: string): boolean {
  const key = keyOf(word);
  return comparativeWords.has(key) || comparativeStems.test(key);
}

/** "strong" and "stronger", "высокий" and "выше" by their common beginning and a comparative's ending on one side. */
export function isComparedPair(a: string, b: string): boolean {
  const [first, second] = [keyOf(a), keyOf(b)];
  const stem = Math.min(first.length, second.length) - 2;
  if (stem < 3 || first.slice(0, stem) !== second.slice(0, stem)) return false;
  return comparativeEndings.test(first) !== comparativeEndings.test(second);
}

function keyOf(word: string): string {
  return word.toLowerCase().replaceAll("ё", "е");
}

function listOf(words: string): Set<string> {
  return new Set(words.trim().split(/\s+/));
}
