import type { CreateSourceInput } from "#domain/sources/input.ts";

/** What a form says of a source; the publisher by name, to be found or made. */
export function readSourceFields(read: (name: string) => string): CreateSourceInput {
  const language = read("language");
  const publisher = read("publisher").trim();
  return {
    title: read("title"),
    publisher: publisher === "" ? null : { name: publisher, language },
    published: read("published"),
    language,
    translator: read("translator"),
    translatedFrom: read("translatedFrom"),
    originalNotHeldBecause: read("originalNotHeldBecause"),
    url: read("url"),
  };
}
