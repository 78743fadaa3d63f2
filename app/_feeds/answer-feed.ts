import { answerPublished } from "#app/api/v1/published-answer.ts";
import { type Feed, toAtom, toJsonFeed } from "#domain/feeds/feed.ts";
import type { ReadShown } from "#domain/settings/public-page.ts";
import type { PublicPublication } from "#domain/settings/queries.ts";
import type { feedPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";

type Format = Parameters<typeof feedPath>[1];

/** A feed in one of its formats: what it is made from, and how. There is none where nothing is read. */
export async function answerFeed<V>(
  format: Format,
  read: ReadShown<V>,
  make: (view: V, site: { publication: PublicPublication; publicUrl: string }) => Feed,
): Promise<Response> {
  const { publicUrl } = getSettings();
  return await answerPublished("many", read, (view, publication) => {
    if (view === null) return new Response(null, { status: 404 });
    const feed = make(view, { publication, publicUrl });
    return format === "xml"
      ? new Response(toAtom(feed), {
          headers: { "content-type": "application/xml; charset=utf-8" },
        })
      : new Response(toJsonFeed(feed), {
          headers: { "content-type": "application/json; charset=utf-8" },
        });
  });
}
