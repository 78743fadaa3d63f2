import { answerSubject } from "#app/_data/things.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ slug: string }> };

/** A subject, as /subjects/{slug}.json gives it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return await answerSubject(request, (await params).slug);
}
