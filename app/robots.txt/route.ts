import { answerPublished } from "#app/api/v1/published-answer.ts";
import { writeRobots } from "#domain/sitemaps/write-sitemap.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerPublished(
    "many",
    async () => ({ view: null, tags: [] }),
    () =>
      new Response(writeRobots(getSettings().publicUrl), {
        headers: { "content-type": "text/plain; charset=utf-8" },
      }),
  );
}
