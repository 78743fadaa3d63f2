import { answerPublished } from "#app/api/v1/published-answer.ts";
import type { ReadShown } from "#domain/settings/public-page.ts";
import type { Sitemap } from "#domain/sitemaps/view.ts";
import { writeSitemap } from "#domain/sitemaps/write-sitemap.ts";
import { getSettings } from "#settings.ts";

/** A list of the site's addresses. */
export async function answerSitemap(read: ReadShown<Sitemap>): Promise<Response> {
  const { publicUrl } = getSettings();
  return await answerPublished("many", read, (sitemap, { languages: offered }) =>
    sitemap === null
      ? new Response(null, { status: 404 })
      : new Response(writeSitemap(sitemap, { publicUrl, offered }), {
          headers: { "content-type": "application/xml; charset=utf-8" },
        }),
  );
}
