import { z } from "zod";
import { language, slug, url } from "./answer-parts.ts";

export const apiEvent = z.object({
  code: z.string().describe("Code of the event: e- and letters"),
  url,
  date: z
    .string()
    .describe(
      "Date by EDTF: 2019-09, 1998~, 2020-08/2020-12; [2020,2021] where it was one of them",
    ),
  title: z.string(),
  language: language.describe("Of the title, by BCP 47"),
  place: z.string().nullable(),
  about: z
    .array(
      z.object({
        kind: z.enum(["person", "organisation", "programme", "subject"]),
        slug,
        name: z.string(),
      }),
    )
    .describe("Whom and what it is about"),
  evidence: z
    .array(
      z.object({
        url: z.string().describe("Address of the passage"),
        source: z.object({
          code: z.string(),
          title: z.string().nullable(),
          publisher: z.string().nullable(),
          published: z.string().nullable(),
        }),
      }),
    )
    .describe("Passages that it rests on"),
});

export const apiTimeline = z.object({ events: z.array(apiEvent) });
