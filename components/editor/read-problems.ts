/** The sentences of an answer that says what is wrong: `{ problems: [{ message }] }` from web, `{ problems: [{ text }] }` from the front. */
export function readProblems(body: unknown): string[] {
  if (typeof body !== "object" || body === null || !("problems" in body)) return [];
  const { problems } = body;
  return Array.isArray(problems) ? problems.flatMap(readProblem) : [];
}

function readProblem(problem: unknown): string[] {
  if (typeof problem !== "object" || problem === null) return [];
  if ("message" in problem && typeof problem.message === "string") return [problem.message];
  return "text" in problem && typeof problem.text === "string" ? [problem.text] : [];
}
