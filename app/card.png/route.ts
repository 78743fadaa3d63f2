import { answerCard } from "#app/_cards/answer-card.ts";
import { makePublicationCard } from "#components/cards/publication-card.ts";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { defaultLanguage } from "#messages/languages.ts";

export const dynamic = "force-dynamic";

/** The card of every page that has none of its own. */
export async function GET(): Promise<Response> {
  return await answerCard(
    "one",
    async () => ({ view: {}, tags: [] }),
    (_view, { name, about }) => makePublicationCard(getSiteLocale(defaultLanguage, name), about),
  );
}
