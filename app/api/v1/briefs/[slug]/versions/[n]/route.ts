import { answerCanonical, readVersionNumber } from "#app/api/v1/canonical-answer.ts";

type Context = { params: Promise<{ slug: string; n: string }> };

/** One version of a brief, the same to the byte for ever. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { slug, n } = await params;
  return await answerCanonical(request, slug, readVersionNumber(n));
}
