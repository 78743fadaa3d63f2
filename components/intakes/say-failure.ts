import { type ProblemCode, problems } from "#messages/en/problems.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getWords } from "#messages/words.ts";

const words = getWords("en", "intakes");

/** Why an address gave nothing, in words: a code of the fetcher's, the visit's or the reader's. */
export function sayFailure(failure: string, status: number | null): string {
  const key = `failure.${failure.replaceAll(".", "_")}` as Parameters<typeof words.has>[0];
  if (failure === "answer.refused") return words("failure.answer_refused", { status: status ?? 0 });
  if (isProblem(failure)) {
    const values = { megabytes: 25, type: "" };
    return words("failure.unreadable", { problem: sayProblem({ code: failure, values }, "en") });
  }
  return words.has(key) ? words(key as "failure.tooSlow") : words("failure.leave_refused");
}

function isProblem(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}
