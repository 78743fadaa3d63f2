import { isDash } from "../period-tokens.ts";
import {
  countBefore,
  fullMention,
  type SpeakerContext,
  type Subject,
  toSubject,
} from "../speaker-context.ts";
import { mentionAt } from "./noun-phrases.ts";

/** Where the paragraph that holds token `at` begins. */
function paragraphStart({ sentences, sentenceIndexAt }: SpeakerContext, at: number): number {
  let index = sentenceIndexAt(at);
  const paragraph = sentences[index]?.paragraph;
  while (index > 0 && sentences[index - 1]?.paragraph === paragraph) index -= 1;
  return sentences[index]?.from ?? 0;
}

/**
 * Whose turn of an interview token `at` stands in: of the name before its colon; behind a dash, of whom the words above the first such turn name
 * first. Null outside an interview.
 */
export function turnSpeaker(context: SpeakerContext, at: number): Subject | null {
  const { tokens, mentions, sentences } = context;
  const start = paragraphStart(context, at);
  const named = mentionAt(context, start);
  if (named && tokens[named.to]?.lower === ":")
    return toSubject(context, fullMention(context, named));
  if (!isDash(tokens[start])) return null;
  const first = sentences.find(({ from }) => isDash(tokens[from]));
  const above = mentions[0];
  const isAbove = first !== undefined && countBefore(context, first.from) > 0;
  return above && isAbove ? toSubject(context, fullMention(context, above)) : null;
}
