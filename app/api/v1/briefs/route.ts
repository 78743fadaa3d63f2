import { listPublishedBriefs } from "#domain/briefs/queries.ts";
import { readPage } from "#domain/pages.ts";
import { briefsDataPath } from "#domain/urls.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

const shared = { "access-control-allow-origin": "*" };

/** A page of the published briefs by their newest version; `next` and the Link header (RFC 8288) lead to the one after it. */
export async function GET(request: Request): Promise<Response> {
  const page = readPage(new URL(request.url).searchParams.get("page"));
  if (page === null)
    return Response.json({ error: "There is no such page." }, { status: 404, headers: shared });
  const { briefs, hasMore } = await listPublishedBriefs({ page });
  if (!hasMore) return Response.json({ briefs, next: null }, { headers: shared });
  const next = `${getSettings().publicUrl}${briefsDataPath(page + 1)}`;
  return Response.json(
    { briefs, next },
    {
      headers: {
        ...shared,
        link: `<${next}>; rel="next"`,
        "access-control-expose-headers": "link",
      },
    },
  );
}
