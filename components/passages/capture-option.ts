import { sayReliability } from "#components/sources/reliability-chip.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import type { CaptureChoice } from "#domain/capture/view.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import { getPassagesWords } from "#messages/passages.ts";

/** A capture in a list to choose from: "TASS, Kremlin note, 24 May 2024 (capture 1)". */
export function toCaptureOption({
  id,
  n,
  code,
  title,
  publisher,
  published,
  reliability,
}: CaptureChoice): SelectOption {
  const words = getPassagesWords("en");
  const named = [publisher, title, published && formatEdtf(published, "en")].filter(Boolean);
  if (reliability !== null) named.push(sayReliability(reliability));
  const source = named.length > 0 ? named.join(", ") : code;
  return { value: id, label: words("captureOf", { source, n }) };
}
