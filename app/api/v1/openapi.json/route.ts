import { answerText } from "#app/_data/answer-text.ts";
import { answerPublished } from "#app/api/v1/published-answer.ts";
import { writeOpenApi } from "#domain/api/write-document.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

/** What the API answers, as OpenAPI 3.1. */
export async function GET(request: Request): Promise<Response> {
  return await answerPublished(
    "one",
    async () => ({ view: {}, tags: [] }),
    (_view, { name }) =>
      answerText(request, JSON.stringify(writeOpenApi(name, getSettings().publicUrl))),
  );
}
