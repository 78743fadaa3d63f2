import { answerSource } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ code: string }> };

/** A source, as /sources/{code}.json gives it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerSource(request, (await params).code);
}
