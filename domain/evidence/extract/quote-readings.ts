import type { QuotedSpan } from "./mark-places.ts";
import type { Range } from "./roles.ts";
import type { Subject } from "./speaker-context.ts";

/** A quotation by tokens: `cue` and `subject` where the text has them; `to` of the attribution, for what carries on behind it. */
export type QuoteReading = {
  span: QuotedSpan;
  kind: "direct" | "partial";
  cue: Range | null;
  subject: Subject | null;
  attributionTo: number;
};
