import { z } from "zod";
import { optional, prose, thingId } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

export const addressesMax = 200;
const textCharsMax = 200_000;

/** Addresses, one a line or parted by blanks or commas; a comma within one is its own. A line without one stays whole, to be refused once. What begins without a scheme is read as https. */
const addresses = z
  .string()
  .max(textCharsMax, "input.tooLong")
  .transform((text) => [...new Set(text.split(/[\r\n]+/u).flatMap(splitLine))].filter(Boolean))
  .pipe(z.array(z.string()).min(1, "intakes.none").max(addressesMax, "intakes.tooMany"));

const request = z.strictObject({ addresses });
export type RequestIntakesInput = z.input<typeof request>;

const retry = z.strictObject({ intakeId: thingId, overrideReason: optional(prose(500)) });
export type RetryIntakeInput = z.input<typeof retry>;

const overrideChange = z.strictObject({ sourceId: thingId, reason: prose(500) });
export type OverrideChangeInput = z.input<typeof overrideChange>;

export const parseOverrideChange = (input: unknown) => parseInput(overrideChange, input);
export const parseIntakesRequest = (input: unknown) => parseInput(request, input);
export const parseIntakeRetry = (input: unknown) => parseInput(retry, input);

/** What is an address among words is taken from them. */
function splitLine(line: string): string[] {
  const words = line
    .split(/\s+|[,;]+(?=\s|https?:|www\.)/u)
    .map(complete)
    .filter(Boolean);
  if (words.every((word) => /^[a-z][a-z0-9+.-]*:\S/i.test(word))) return words;
  const addresses = words.filter((word) => /^https?:\/\//i.test(word));
  return addresses.length > 0 ? addresses : [line.trim()];
}

function complete(word: string): string {
  const bare = word.trim().replace(/^[<("'«]+|[>)"'»,;]+$/gu, "");
  if (bare === "" || /^[a-z][a-z0-9+.-]*:/i.test(bare)) return bare;
  return /^[^\s/]+\.[^\s/]{2,}/u.test(bare) ? `https://${bare}` : bare;
}
