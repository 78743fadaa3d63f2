import { answerPublished } from "#app/api/v1/published-answer.ts";
import { nameLicence } from "#components/site/licence-link.tsx";
import { type Feed, toAtom, toJsonFeed } from "#domain/feeds/feed.ts";
import type { ReadShown } from "#domain/settings/public-page.ts";
import type { Licence, PublicPublication } from "#domain/settings/view.ts";
import type { feedPath } from "#domain/urls.ts";
import { defaultLanguage } from "#messages/languages.ts";
import { getSiteWords } from "#messages/site.ts";
import { getSettings } from "#settings.ts";

type Format = Parameters<typeof feedPath>[1];

/** A feed in one of its formats: what it is made from, and how. There is none where nothing is read. */
export async function answerFeed<V>(
  format: Format,
  read: ReadShown<V>,
  make: (
    view: V,
    site: { publication: PublicPublication; publicUrl: string },
  ) => Omit<Feed, "rights">,
): Promise<Response> {
  const { publicUrl } = getSettings();
  return await answerPublished("many", read, (view, publication) => {
    if (view === null) return new Response(null, { status: 404 });
    const feed = {
      ...make(view, { publication, publicUrl }),
      rights: sayRights(publication.licence),
    };
    return format === "xml"
      ? new Response(toAtom(feed), {
          headers: { "content-type": "application/xml; charset=utf-8" },
        })
      : new Response(toJsonFeed(feed), {
          headers: { "content-type": "application/json; charset=utf-8" },
        });
  });
}

/** "CC BY 4.0: https://creativecommons.org/licenses/by/4.0/" */
function sayRights(licence: Licence | null): string | null {
  if (licence === null) return null;
  const name = nameLicence(licence, getSiteWords(defaultLanguage));
  return licence.url === null ? name : `${name}: ${licence.url}`;
}
