import { brief, paragraph, passage } from "#domain/richtext/build.ts";
import { citeQuote, citeStatistic } from "./briefs.ts";
import { buildQuote } from "./quotes.ts";
import { buildStatistic } from "./statistics.ts";

/** A brief's text in which a value rests on one passage, and a quotation and a mark on another; and the quotation. */
export async function buildRestingOn(
  { ofValue, ofWords }: { ofValue: string; ofWords: string },
  title: string,
) {
  const origin = { kind: "passage" as const, passageId: ofValue };
  const statistic = await buildStatistic({ value: { origin } });
  const quote = await buildQuote({ passage: { passageId: ofWords } });
  const blocks = [
    paragraph("It came to ", citeStatistic(statistic)),
    citeQuote(quote),
    paragraph(passage(ofWords, "They expect it in spring")),
  ];
  return { quote, document: brief({ title, standfirst: "An account.", blocks }) };
}
