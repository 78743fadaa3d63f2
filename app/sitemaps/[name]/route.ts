import { answerSitemap } from "#app/_feeds/answer-sitemap.ts";
import { findSitemapPart } from "#domain/sitemaps/queries.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ name: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const [, name = ""] = /^(.+)\.xml$/.exec((await params).name) ?? [];
  return await answerSitemap((db) => findSitemapPart(name, db));
}
