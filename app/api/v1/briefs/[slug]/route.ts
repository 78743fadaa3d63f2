import { answerCanonical } from "#app/api/v1/canonical-answer.ts";

type Context = { params: Promise<{ slug: string }> };

/** The newest version of a brief. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerCanonical(request, (await params).slug, null);
}
