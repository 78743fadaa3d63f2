import { answerIndicator } from "#app/indicators/answer-indicator.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ slug: string }> };

/** An indicator with its values, as /indicators/{slug}.json gives it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerIndicator(request, { slug: (await params).slug, extension: "json" });
}
