import { answerProblem } from "#app/_data/problem.ts";
import { answerIndicator } from "#app/indicators/answer-indicator.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** An indicator as a file: /indicators/trade-turnover.csv. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const [, slug, extension] = /^([a-z0-9-]+)\.(csv|json|xlsx|zip|svg|png)$/.exec(file) ?? [];
  return slug === undefined || extension === undefined
    ? answerProblem(404, "There is no such file.")
    : await answerIndicator(request, { slug, extension });
}
