import { answerPublished, openToAll } from "#app/api/v1/published-answer.ts";
import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { readPage } from "#domain/pages.ts";
import { briefsTag } from "#domain/tags.ts";
import { briefsDataPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

/** A page of the published briefs by their newest version; `next` and the Link header (RFC 8288) lead to the one after it. */
export async function GET(request: Request): Promise<Response> {
  const page = readPage(new URL(request.url).searchParams.get("page"));
  if (page === null)
    return Response.json({ error: "There is no such page." }, { status: 404, headers: openToAll });
  return await answerPublished(
    "many",
    async (db) => ({ view: await listPublishedBriefs({ page }, db), tags: [briefsTag] }),
    (found) => answerList(found, page),
  );
}

type Found = Awaited<ReturnType<typeof listPublishedBriefs>>;

function answerList(found: Found | null, page: number): Response {
  const { briefs, hasMore } = found ?? { briefs: [], hasMore: false };
  if (!hasMore) return Response.json({ briefs, next: null }, { headers: openToAll });
  const next = `${getSettings().publicUrl}${briefsDataPath(page + 1)}`;
  const headers = {
    ...openToAll,
    link: `<${next}>; rel="next"`,
    "access-control-expose-headers": "link",
  };
  return Response.json({ briefs, next }, { headers });
}
