import type { VisitFailureCode } from "./protocol.ts";

/** Ends a visit. `detail` is for the log. */
export class Stop extends Error {
  readonly code: VisitFailureCode;
  readonly detail: string;

  constructor(code: VisitFailureCode, detail = "") {
    super(`${code} ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** What Node calls an error by: "ECONNREFUSED". */
export function nameError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
