import { mensTitles, womensTitles } from "../lexicon/genders.ts";
import { isGivenName } from "../names.ts";
import type { Mention } from "../people.ts";
import type { Gender } from "../person-genders.ts";
import type { Range } from "../roles.ts";
import { fullMention, type SpeakerContext, toSubject } from "../speaker-context.ts";
import { lowerAt } from "./grammar.ts";
import type { Resolved, Resolver } from "./resolver.ts";

export function resolvePerson({ context }: Resolver, mention: Mention, to: number): Resolved {
  const found = fullMention(context, mention);
  const full = isOtherSex(context, mention) ? mention : found;
  const known = context.genders.get(mention.key) ?? null;
  const gender = known === "woman" && isGuessed(context, full) ? null : known;
  return {
    subject: toSubject(context, full, to),
    kind: "person",
    gender,
    key: `person ${mention.key}`,
  };
}

/** "Moldomusa": a name in -a that we don't know tells nothing, save with an ending that only women's have. */
function isGuessed({ tokens }: SpeakerContext, { from, role }: Mention): boolean {
  const given = lowerAt(tokens, from);
  const isTitled =
    role !== null && tokens.slice(role.from, role.to).some(({ lower }) => womensTitles.has(lower));
  return (
    !isTitled &&
    /a$/.test(given) &&
    !isGivenName(given) &&
    !/(ina|ana|ena|ella|etta|ia|ova|eva|isa|issa)$/.test(given)
  );
}

/** "Mr Marsh", where Marsh in full is a woman: somebody else of that name. */
function isOtherSex({ tokens, genders }: SpeakerContext, mention: Mention): boolean {
  const title = lowerAt(tokens, mention.from - 1) === "." ? mention.from - 2 : mention.from - 1;
  const own = genderOfTitle(lowerAt(tokens, title));
  const known = genders.get(mention.key) ?? null;
  return own !== null && known !== null && own !== known;
}

function genderOfTitle(word: string): Gender | null {
  if (/^(mr|sir|lord)$/.test(word)) return "man";
  return /^(mrs|ms|miss|lady)$/.test(word) ? "woman" : null;
}

export function genderOfPhrase({ context }: Resolver, { from, to }: Range): Gender | null {
  for (let at = from; at < to; at += 1) {
    const word = lowerAt(context.tokens, at);
    if (womensTitles.has(word)) return "woman";
    if (mensTitles.has(word)) return "man";
  }
  return null;
}
