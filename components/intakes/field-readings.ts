import type { IntakeProposal, Reading } from "#domain/intakes/proposal.ts";
import { writeAuthorLines } from "#domain/sources/author-lines.ts";
import { getIntakesWords } from "#messages/intakes.ts";
import { getSourcesWords } from "#messages/sources.ts";

const words = getIntakesWords("en");
const sourceWords = getSourcesWords("en");

/** A reading as its field takes it, and as it is said; `origin` in words. */
export type FieldValue = { value: string; said: string; origin: string | null };
export type FieldReading = FieldValue & { other: FieldValue | null };
export type FieldReadings = Record<string, FieldReading>;

/** What an address says of itself, by the names of the form's fields; those of which it says nothing are left out. */
export function toFieldReadings(proposal: IntakeProposal): FieldReadings {
  const { title, publisher, published, language, url, containerTitle, doi } = proposal;
  const texts = { title, publisher, published, language, url, containerTitle, doi };
  const readings = {
    ...Object.fromEntries(
      Object.entries(texts).map(([name, reading]) => [name, toField(reading, (value) => value)]),
    ),
    authors: toField(proposal.authors, writeAuthorLines, (lines) => lines.replaceAll("\n", "; ")),
    cslType: toField(
      proposal.cslType,
      (type) => type,
      (type) => sourceWords(`types.${type}`),
    ),
  };
  return Object.fromEntries(
    Object.entries(readings).flatMap(([name, reading]) => (reading ? [[name, reading]] : [])),
  );
}

function toField<T, V extends string>(
  reading: Reading<T> | null,
  write: (value: T) => V,
  say: (value: V) => string = (value) => value,
): FieldReading | null {
  if (reading === null) return null;
  const toValue = ({ value, from }: Pick<Reading<T>, "value" | "from">): FieldValue => ({
    value: write(value),
    said: say(write(value)),
    origin: from && words(`origins.${from}`),
  });
  return { ...toValue(reading), other: reading.runnerUp && toValue(reading.runnerUp) };
}
