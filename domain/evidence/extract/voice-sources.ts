import type { Analysis } from "./analysis.ts";
import type { QuotedSpan } from "./mark-places.ts";
import { findOrganisations, type Organisation } from "./organisations.ts";
import { findMentions } from "./people.ts";
import { findQuotedSpans } from "./quotation-marks.ts";
import { findDialogueSpans } from "./russian/dialogue.ts";
import { type SpeakerContext, toSpeakerContext } from "./speaker-context.ts";

/** What every reader of speech starts from: who is named in the text, and what stands in quotation marks. */
export type VoiceSources = {
  analysis: Analysis;
  organisations: Organisation[];
  mentions: ReturnType<typeof findMentions>;
  spans: readonly QuotedSpan[];
  context: SpeakerContext;
};

/** Both are in reading order. Marks within a line of dialogue are quotations within a quotation. */
function withDialogue(lines: QuotedSpan[], marked: QuotedSpan[]): QuotedSpan[] {
  if (lines.length === 0) return marked;
  let next = 0;
  const outside = marked.filter(({ from }) => {
    while ((lines[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    return from < (lines[next]?.from ?? Number.POSITIVE_INFINITY);
  });
  return [...lines, ...outside].sort((a, b) => a.from - b.from);
}

export function readSources(analysis: Analysis): VoiceSources {
  const { tokens, sentences } = analysis;
  const organisations = findOrganisations(tokens, sentences);
  const mentions = findMentions(tokens, sentences, organisations);
  const spans = withDialogue(findDialogueSpans(tokens), findQuotedSpans(tokens));
  const context = toSpeakerContext({ tokens, sentences, mentions, bodies: organisations, spans });
  return { analysis, organisations, mentions, spans, context };
}
