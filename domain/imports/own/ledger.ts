import type { PassageReference } from "#domain/capture/input.ts";
import type { Problem } from "#domain/result.ts";
import type { OwnRemark } from "../post.ts";

export type Span = Extract<PassageReference, { start: number }>;
export type Speaker = {
  kind: "person" | "organisation";
  id: string;
  /** By their titles as readers had them. */
  roles: Map<string, string>;
};

export type Told = {
  kind:
    | "file"
    | "source"
    | "capture"
    | "person"
    | "quote"
    | "indicator"
    | "statistic"
    | "brief"
    | "version";
  /** Its code or its name in addresses, in the export. */
  id: string;
  title?: string;
} & (
  | { outcome: "new"; remarks?: OwnRemark[] }
  | { outcome: "left"; remarks: OwnRemark[] }
  | { outcome: "broken"; problems: readonly Problem[] }
);

/** What of an export has become what here; each by its name or id in the export. */
export type Ledger = {
  tell(told: Told): Promise<void>;
  sources: Map<string, string>;
  /** By code and number. */
  captures: Map<string, { textLayerId: string; text: string }>;
  spans: Map<string, Span>;
  speakers: Map<string, Speaker>;
  organisations: Map<string, string>;
  /** People without a page, by their names. */
  unpaged: Map<string, string>;
  quotes: Map<string, string>;
  wordings: Map<string, string>;
  statistics: Map<string, string>;
  vintages: Map<string, string>;
};

export function openLedger(tell: Ledger["tell"]): Ledger {
  return {
    tell,
    sources: new Map(),
    captures: new Map(),
    spans: new Map(),
    speakers: new Map(),
    organisations: new Map(),
    unpaged: new Map(),
    quotes: new Map(),
    wordings: new Map(),
    statistics: new Map(),
    vintages: new Map(),
  };
}

export const captureKey = (code: string, n: number): string => `${code} ${n}`;
