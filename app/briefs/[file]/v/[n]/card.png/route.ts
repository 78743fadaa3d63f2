import { answerCard } from "#app/_cards/answer-card.ts";
import { versionPattern } from "#app/(site)/[lang]/briefs/[slug]/v/[n]/version-pattern.ts";
import { makeBriefCard } from "#components/cards/brief-card.ts";
import { getSiteLocale } from "#components/site/site-locale.ts";
import { findVersion } from "#domain/briefs/queries.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string; n: string }> };

/** The card of a version of a brief, in the language of its text. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file: slug, n } = await params;
  return await answerCard(
    "one",
    async (db) => {
      if (!versionPattern.test(n)) return null;
      const found = await findVersion(slug, Number(n), db);
      // A version never changes; what is taken out of all is told of by what every page carries.
      return found && { view: found, tags: [] };
    },
    ({ content }, { name }) => makeBriefCard(content, getSiteLocale(content.brief.language, name)),
  );
}
