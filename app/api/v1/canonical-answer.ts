import { answerText } from "#app/_data/answer-text.ts";
import { answerProblem } from "#app/_data/problem.ts";
import { findCanonical } from "#domain/briefs/queries.ts";
import { tagOf } from "#domain/tags.ts";
import { answerPublished } from "./published-answer.ts";

/** A version's canonical text, byte for byte as it was hashed; its hash is its ETag. Of a brief that was withdrawn, as a 410, the text that says so. */
export async function answerCanonical(
  request: Request,
  slug: string,
  n: number | null,
): Promise<Response> {
  return await answerPublished(
    "one",
    async (db) => {
      const found = await findCanonical(slug, n, db);
      return found && { view: found, tags: [tagOf("brief", found.briefId)] };
    },
    (found) =>
      found
        ? answerText(request, found.text, {
            status: found.isWithdrawal ? 410 : 200,
            etag: found.sha256,
          })
        : answerProblem(404, "There is no such brief, or no such version of it."),
  );
}

/** The number of a version from an address; zero, which none has, for what is none. */
export function readVersionNumber(text: string): number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 0;
}
