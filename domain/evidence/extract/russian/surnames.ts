import { knownBodies } from "../lexicon/organisations.ts";
import type { Token } from "../tokens.ts";
import { nounOf } from "./nouns.ts";
import { isCyrillic } from "./words.ts";

const womens = /(ова|ева|ина|ына|ская|цкая)$/;
const placeEnding = /[аыияеуюэо]$/;
const oblique =
  /(ова|ева|ина|ына|ского|цкого|ову|еву|ину|скому|цкому|овым|евым|иным|ским|цким|овой|евой|иной|ской|цкой|енко|дзе|швили|ука|юка|ича|яна)$/;
/** Towns that end as surnames do. */
const places =
  /^(саратов|ростов|псков|тамбов|киров|харьков|киев|чернигов|львов|могилев|краков|азов|серпухов|кишинев|берлин|пекин|дублин|турин|самар|бишкек|ташкент|минск|донецк|луганск)/;

function isAcronym(token: Token): boolean {
  return token.end - token.start <= 4 && /^[^аеёиоуыэюя]+$/.test(token.lower);
}

/**
 * Whether a lone capital behind a role is the surname of its holder and not what he heads: "министр Иванов", "министра Иванову", but "мэр
 * Москвы". By the endings of both.
 */
export function isHolder(role: Token | undefined, token: Token | undefined): boolean {
  const noun = nounOf(role?.lower);
  if (noun?.kind !== "person" || !token?.capital || !isCyrillic(token) || isAcronym(token))
    return false;
  const { lower } = token;
  if (lower.length < 3 || places.test(lower) || knownBodies.has(lower) || nounOf(lower))
    return false;
  if (/^(мин|гос|рос|обл|гор)[а-я]+/.test(lower) && !/(ов|ев|ин|ский|ова|ева|ина)$/.test(lower))
    return false;
  if (/^(житель|жительница)$/.test(noun.lemma)) return false;
  if (noun.isSingular) return womens.test(lower) || !placeEnding.test(lower) || /ко$/.test(lower);
  return !noun.isPlural && oblique.test(lower);
}
