import { answerCapture } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ code: string; n: string }> };

/** A copy of a source with the passages that are cited from it, as /sources/{code}/captures/{n}.json gives it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { code, n } = await params;
  return await answerCapture(request, code, n);
}
