import { answerIndicatorFeed } from "#app/_feeds/indicator-feed.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return await answerIndicatorFeed((await params).file, "xml");
}
