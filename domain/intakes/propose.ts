import type { IntakeProposal } from "#db/schema/intakes.ts";
import type { TextLayer } from "#domain/capture/text-layers.ts";
import { readLooseDate } from "#domain/sources/loose-dates.ts";
import { cslTypes } from "#domain/sources/rules.ts";

const openingChars = 400;

/** What a file says of itself, as fields of a source: for a person to confirm. */
export function proposeSource(layer: TextLayer): IntakeProposal {
  const { page, metadata, text } = layer;
  const written = page?.published ?? metadata.publishedTime ?? null;
  const said = page?.language?.replace("_", "-") ?? "";
  return {
    title: page?.title ?? layer.title,
    publisher: page?.publisher ?? metadata.siteName ?? null,
    published: written === null ? null : (readLooseDate(written)?.edtf ?? null),
    language: /^[a-z]{2,3}\b/i.exec(said)?.[0].toLowerCase() ?? layer.language,
    cslType: cslTypes.find((type) => type === page?.cslType) ?? (page ? "webpage" : "document"),
    authors: page?.authors ?? [],
    opening: text.slice(0, openingChars).toWellFormed(),
    chars: text.length,
  };
}
