import { bodyNouns, countries, roleModifiers } from "../lexicon/people.ts";
import type { Organisation } from "../organisations.ts";
import type { Mention } from "../people.ts";
import type { Gender } from "../person-genders.ts";
import type { SpeakerContext, Subject } from "../speaker-context.ts";
import { Chain } from "./chain.ts";
import { lowerAt } from "./grammar.ts";
import type { SpeakerKind } from "./noun-phrases.ts";

/** What names are resolved with: `firsts` holds each body where it is first named, `aliases` people by every word of their names. */
export type Resolver = {
  context: SpeakerContext;
  chain: Chain;
  bodies: ReadonlyMap<number, Organisation>;
  firsts: ReadonlyMap<string, Organisation>;
  aliases: ReadonlyMap<string, Mention>;
  shorts: ReadonlyMap<string, Organisation | null>;
  mentions: ReadonlyMap<number, Mention>;
};

/** Who speaks, with what later mentions are recognised by. */
export type Resolved = { subject: Subject; kind: SpeakerKind; gender: Gender | null; key: string };

export function toResolver(
  context: SpeakerContext,
  organisations: readonly Organisation[],
): Resolver {
  const bodies = new Map<number, Organisation>();
  const firsts = new Map<string, Organisation>();
  for (const body of organisations) {
    bodies.set(body.to, body);
    if (!firsts.has(body.key)) firsts.set(body.key, body);
  }
  const aliases = new Map<string, Mention>();
  for (const mention of context.mentions) {
    if (!mention.isFull) continue;
    for (let at = mention.from; at < mention.to; at += 1) {
      const token = context.tokens[at];
      if (
        token?.kind === "word" &&
        token.capital &&
        token.end - token.start > 1 &&
        !aliases.has(token.lower)
      )
        aliases.set(token.lower, mention);
    }
  }
  return {
    context,
    chain: new Chain(),
    bodies,
    firsts,
    aliases,
    shorts: toShorts(context, firsts),
    mentions: new Map(context.mentions.map((mention) => [mention.from, mention])),
  };
}

/** "Ropak" for "Ropak Corp": the beginnings of bodies' names, null where two begin so. */
function toShorts(
  { tokens }: SpeakerContext,
  firsts: ReadonlyMap<string, Organisation>,
): Map<string, Organisation | null> {
  const shorts = new Map<string, Organisation | null>();
  for (const body of firsts.values()) {
    let short = "";
    for (let at = body.from; at < body.to - 1; at += 1) {
      short += `${short && " "}${lowerAt(tokens, at)}`;
      const isWord =
        at > body.from ||
        !(roleModifiers.has(short) || bodyNouns.has(short) || countries.has(short));
      if (isWord) shorts.set(short, shorts.has(short) && shorts.get(short) !== body ? null : body);
    }
  }
  return shorts;
}
