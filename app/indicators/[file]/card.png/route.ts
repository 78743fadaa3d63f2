import { answerCard } from "#app/_cards/answer-card.ts";
import { makeIndicatorCard } from "#components/cards/indicator-card.ts";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { findPublicIndicator } from "#domain/indicators/queries-public.ts";
import { defaultLanguage } from "#messages/languages.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** The card of an indicator as it is now. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file: slug } = await params;
  return await answerCard(
    "many",
    (db) => findPublicIndicator(slug, defaultLanguage, db),
    (indicator, { name }) => makeIndicatorCard(indicator, getSiteLocale(defaultLanguage, name)),
  );
}
