import { answerSubjectFeed } from "#app/_feeds/briefs-feed.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ slug: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return await answerSubjectFeed((await params).slug, "json");
}
