import { answerSitemap } from "#app/_feeds/answer-sitemap.ts";
import { findSitemap } from "#domain/sitemaps/queries.ts";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerSitemap(findSitemap);
}
