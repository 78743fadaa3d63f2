import { answerProblem } from "#app/_data/problem.ts";

/** Every address of the API that nothing else answers. */
export function GET(): Response {
  return answerProblem(
    404,
    "There is nothing at this address. /api/v1/openapi.json says what there is.",
  );
}
