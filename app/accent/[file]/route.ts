import { answerPublished } from "#app/api/v1/published-answer.ts";
import { accentFile, writeAccentSheet } from "#domain/settings/rules-accent-sheet.ts";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ file: string }> };

/** The style sheet of the publication's own colour; of no other, so that only one is kept. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  return await answerPublished(
    "one",
    async () => ({ view: file, tags: [] }),
    (_view, { accent }) =>
      accent === null || accentFile(accent) !== file
        ? new Response(null, { status: 404, headers: { "cache-control": "no-store" } })
        : new Response(writeAccentSheet(accent), {
            headers: {
              "content-type": "text/css; charset=utf-8",
              "cache-control": "public, max-age=31536000, immutable",
            },
          }),
  );
}
