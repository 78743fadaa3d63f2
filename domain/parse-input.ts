import type { z } from "zod";
import { type ProblemCode, problems } from "#messages/en/problems.ts";
import { fail, type Problem, type Result, succeed } from "./result.ts";

/**
 * Reads what a form or a request sent. A schema's messages are problem codes (`z.string().min(1, "input.required")`); of each field the first problem is
 * told. A text that is too long is told as that also without a message; what else no message foresees (a field that isn't a text at all) as a field left empty.
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return succeed(parsed.data);
  const ofField = new Map<string, Problem>();
  for (const issue of parsed.error.issues) {
    const field = issue.path.map(String).join(".");
    if (!ofField.has(field)) ofField.set(field, toProblem(issue, field));
  }
  return fail(...ofField.values());
}

function toProblem(issue: z.core.$ZodIssue, field: string): Problem {
  const isLongText = issue.code === "too_big" && issue.origin === "string";
  const unforeseen = isLongText ? "input.tooLong" : "input.required";
  const code = isProblemCode(issue.message) ? issue.message : unforeseen;
  const values = issue.code === "too_big" ? { max: Number(issue.maximum) } : undefined;
  return { code, ...(field && { field }), ...(values && { values }) };
}

function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}
