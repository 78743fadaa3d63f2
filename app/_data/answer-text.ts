import { createHash } from "node:crypto";
import { openToAll } from "#app/api/v1/published-answer.ts";

type Options = { status?: 200 | 410; etag?: string; headers?: Record<string, string> };

/** JSON with an ETag, or that whoever asks has it already. */
export function answerText(request: Request, text: string, options: Options = {}): Response {
  const etag = `"${options.etag ?? createHash("sha256").update(text).digest("hex")}"`;
  const headers = {
    ...openToAll,
    "access-control-expose-headers": "etag",
    ...options.headers,
    etag,
    "content-type": "application/json; charset=utf-8",
    "cache-control": "public, max-age=0, must-revalidate",
  };
  const { status = 200 } = options;
  if (status === 200 && isHeld(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return new Response(text, { status, headers });
}

/** RFC 9110, 13.1.2: any, or one of a list; what was compressed on its way comes back as weak. */
function isHeld(ifNoneMatch: string | null, etag: string): boolean {
  const held = ifNoneMatch?.split(",").map((one) => one.trim().replace(/^W\//, "")) ?? [];
  return held.includes("*") || held.includes(etag);
}
