import { answerStatistic } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ code: string }> };

/** A report of a value: all its vintages, as /statistics/{code}.json gives it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerStatistic(request, (await params).code);
}
