import { answerQuote } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ code: string }> };

/** A quotation, as /quotes/{code}.json gives it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerQuote(request, (await params).code);
}
