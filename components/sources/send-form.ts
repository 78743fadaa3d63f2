import { z } from "zod";
import type { DuplicateLink } from "./refusal.ts";

export type SendingAnswer =
  | { kind: "kept"; location: string }
  | {
      kind: "refused";
      problems: { text: string; fieldId?: string }[];
      duplicate: DuplicateLink | null;
    }
  | { kind: "failed" };

const kept = z.object({ location: z.string().startsWith("/studio/") });
const refused = z.object({
  problems: z.array(z.object({ text: z.string(), fieldId: z.string().optional() })),
  duplicate: z
    .object({
      path: z.string().startsWith("/studio/"),
      n: z.number(),
      title: z.string(),
      isSameSource: z.boolean(),
      percent: z.number().optional(),
    })
    .nullable(),
});

/** Sends a form and tells how many bytes are out: `fetch` can't. Never rejects: what went wrong on the way is "failed". */
export function sendForm(
  address: string,
  form: FormData,
  onProgress: (sent: number, of: number) => void,
): Promise<SendingAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) onProgress(event.loaded, event.total);
    });
    request.addEventListener("load", () => resolve(readAnswer(request.responseText)));
    for (const failure of ["error", "abort", "timeout"] as const) {
      request.addEventListener(failure, () => resolve({ kind: "failed" }));
    }
    request.send(form);
  });
}

function readAnswer(text: string): SendingAnswer {
  const json = parseJson(text);
  const done = kept.safeParse(json);
  if (done.success) return { kind: "kept", location: done.data.location };
  const told = refused.safeParse(json);
  if (!told.success) return { kind: "failed" };
  const problems = told.data.problems.map(({ text: said, fieldId }) => ({
    text: said,
    ...(fieldId !== undefined && { fieldId }),
  }));
  return { kind: "refused", problems, duplicate: told.data.duplicate };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
