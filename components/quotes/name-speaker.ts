import type { SpeakerView } from "#domain/quotes/view.ts";
import { getQuotesWords } from "#messages/quotes.ts";

/** Who speaks, with the role that day, in a line. */
export function nameSpeaker(speaker: SpeakerView): string {
  const words = getQuotesWords("en");
  switch (speaker.kind) {
    case "person":
      return speaker.role ? `${speaker.name}, ${speaker.role.title}` : speaker.name;
    case "organisation":
      return speaker.name;
    case "role_holder":
      return words("list.roleHolder", { title: speaker.role.title });
    case "withheld":
      return words("list.withheld");
    case "nobody":
      return words("list.nobody");
  }
}
