import { z } from "zod";
import {
  language,
  line,
  optionalThing,
  printable,
  slug,
  startRevision,
  thingId,
  withoutRepeats,
} from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { findDateProblem } from "./rules-dates.ts";

const evidence = z
  .array(thingId)
  .min(1, "events.evidenceMissing")
  .max(50)
  .transform(withoutRepeats);

const date = printable()
  .trim()
  .min(1, "input.required")
  .max(80, "events.dateInvalid")
  .superRefine((text, context) => {
    const problem = findDateProblem(text);
    if (problem !== null) context.addIssue({ code: "custom", message: problem });
  });

const slugs = z.array(slug).max(50).transform(withoutRepeats).default([]);
const textsByLanguage = z.record(language, line(300)).default({});

const parts = {
  date,
  titleText: line(300),
  /** Of the title. */
  language: language.default("en"),
  /** The title in other languages. */
  translations: textsByLanguage,
  places: textsByLanguage,
  passageIds: evidence,
  /** Slugs of people and organisations, which share theirs. */
  who: slugs,
  programmes: slugs,
  subjects: slugs,
};

/** `title` are inline nodes of the brief's document where it holds bound figures; left out, it is `titleText` alone. */
const creation = z.strictObject({ ...parts, title: optionalThing(z.array(z.unknown()).max(50)) });
const change = z.strictObject({ ...parts, eventId: thingId, revision: startRevision });

export type EventParts = Omit<z.output<typeof change>, "eventId" | "revision">;

export const parseEventCreation = (input: unknown) => parseInput(creation, input);
export const parseEventChange = (input: unknown) => parseInput(change, input);
