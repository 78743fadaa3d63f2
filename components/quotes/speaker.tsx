import type { ReactNode } from "react";
import type { SiteWords } from "#components/site/site-locale.ts";
import type { PublicSpeaker } from "#domain/quotes/view-published.ts";
import { personPath } from "#domain/urls.ts";

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

/** The same, leading to the speaker's own page where there is one. */
export function SpeakerName({
  speaker,
  words,
}: {
  speaker: PublicSpeaker;
  words: SiteWords;
}): ReactNode {
  const name = namePublicSpeaker(speaker, words);
  return speaker.kind === "person" || speaker.kind === "organisation" ? (
    <a href={personPath(speaker.slug)}>{name}</a>
  ) : (
    name
  );
}
