import type { SiteWords } from "#components/site/site-locale.ts";
import type { PublicSpeaker } from "#domain/quotes/view-published.ts";

/** Who is reported to have said it, as readers are told; of a withheld speaker only the description. */
export function namePublicSpeaker(speaker: PublicSpeaker, words: SiteWords): string {
  switch (speaker.kind) {
    case "person":
    case "organisation":
      return speaker.name;
    case "role_holder":
      return words("quote.unnamed", {
        role: [speaker.role, speaker.organisation].filter(Boolean).join(", "),
      });
    case "withheld":
      return speaker.description;
    case "nobody":
      return words("quote.nobody");
  }
}
