import { listPublishedBriefs } from "#domain/briefs/queries.ts";

export const dynamic = "force-dynamic";

/** Published briefs by their newest version. */
export async function GET(): Promise<Response> {
  const briefs = await listPublishedBriefs();
  return Response.json({ briefs }, { headers: { "access-control-allow-origin": "*" } });
}
