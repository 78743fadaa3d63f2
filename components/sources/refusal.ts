import { z } from "zod";
import type { Problem } from "#domain/result.ts";
import { type ProblemCode, problems as problemWords } from "#messages/en/problems.ts";
import { type CaptureMethod, captureMethods, creationNames } from "./form-names.ts";

/** Bytes that were sent with a refused form and are kept under their hash. */
export type HeldContent = { sha256: string; fileName: string | null; byteLength: number };

/** Where the same bytes are held already; with `percent`, nearly the same text, of whose shorter one so much stands in both; without `n`, the source that has the DOI, or the address. */
export type DuplicateLink = {
  path: string;
  n: number | null;
  title: string;
  isSameSource: boolean;
  percent?: number | undefined;
  by?: "doi" | "address" | undefined;
};

/** A form that was refused, as it is shown again. */
export type Refusal = {
  method: CaptureMethod;
  values: Record<string, string>;
  problems: Problem[];
  held: HeldContent | null;
  duplicate: DuplicateLink | null;
};

const code = z.custom<ProblemCode>(
  (text) => typeof text === "string" && Object.hasOwn(problemWords, text),
);
const problem = z.object({
  code,
  field: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
const trouble = z.object({
  problems: z.array(problem).max(50),
  held: z
    .object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      fileName: z.string().max(255).nullable(),
      byteLength: z.number(),
    })
    .nullable(),
  duplicate: z
    .object({
      path: z.string().regex(/^\/studio\/sources\/[0-9a-f-]{36}(?:\/captures\/\d+)?$/),
      n: z.number().nullable(),
      title: z.string(),
      isSameSource: z.boolean(),
      percent: z.number().optional(),
      by: z.enum(["doi", "address"]).optional(),
    })
    .nullable(),
});

/** As the query of an address: a form sent without script is refused by sending the browser back to it. */
export function writeRefusal(refusal: Refusal): URLSearchParams {
  const { method, values, problems, held, duplicate } = refusal;
  const params = new URLSearchParams({ method });
  for (const [name, value] of Object.entries(values)) if (value !== "") params.set(name, value);
  params.set("trouble", JSON.stringify({ problems, held, duplicate }));
  return params;
}

/** What an address says of a refused form; of anything else, an empty form. */
export function readRefusal(params: Record<string, string | string[] | undefined>): Refusal {
  const read = (name: string) => {
    const value = params[name];
    return (Array.isArray(value) ? value[0] : value) ?? "";
  };
  const parsed = trouble.safeParse(parseJson(read("trouble")));
  const told = parsed.success ? parsed.data : { problems: [], held: null, duplicate: null };
  return {
    method: captureMethods.find((method) => method === read("method")) ?? "paste",
    values: Object.fromEntries(creationNames.map((name) => [name, read(name)])),
    ...told,
    problems: told.problems.map(({ code: told, field, values }) => ({
      code: told,
      ...(field !== undefined && { field }),
      ...(values !== undefined && { values }),
    })),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
