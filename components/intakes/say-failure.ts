import { fetchingProblems } from "#messages/en/fetching.ts";
import { type ProblemCode, problems } from "#messages/en/problems.ts";
import { getIntakesWords } from "#messages/intakes.ts";
import { sayProblem } from "#messages/problem-words.ts";

const words = getIntakesWords("en");

/** Why an address gave nothing, in words: a code of the visit's or the reader's, and what fills in its sentence. */
export function sayFailure(
  failure: string,
  values: Record<string, string | number>,
  status: number | null,
): string {
  if (failure === "answer.refused") return words("failure.refused", { status: status ?? 0 });
  if (failure === "host.notNow") return words("failure.notNow");
  if (!isProblem(failure)) return words("failure.unknown");
  const said = sayProblem({ code: failure, values }, "en");
  if (Object.hasOwn(fetchingProblems, failure) || failure === "captures.postMissing") return said;
  return words("failure.unreadable", { problem: said });
}

function isProblem(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}
