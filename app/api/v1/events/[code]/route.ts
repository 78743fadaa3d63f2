import { answerEvent } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ code: string }> };

/** An event, as /timeline/{code}.json gives it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerEvent(request, (await params).code);
}
