import { z } from "zod";

/** What things are made of in the API's answers. What a schema doesn't name isn't given out. */

export const url = z.string().describe("Address of the page that shows it");
export const edtf = z.string().describe("Date by EDTF: 2024, 2024-05, 2024-05-24, 2024~");
export const instant = z.string().describe("Instant by ISO 8601, in UTC");
export const language = z.string().describe("Language tag by BCP 47");
export const slug = z.string().describe("Its name in addresses, which never changes meaning");

/** A brief where a thing is cited. */
export const citingBrief = z.object({
  slug,
  title: z.string(),
  version: z.number().int().describe("Newest version that cites it"),
  isCurrent: z.boolean().describe("Whether readers get that version now"),
  url: z.string().describe("Address of that version"),
});

export const named = z.object({ slug, name: z.string() });

/** A subject under which something stands, as its list names it. */
export const subjectName = named;
