import type { SpeakerView } from "#domain/quotes/view.ts";
import { getWords } from "#messages/words.ts";

/** Who speaks, with the role that day, in a line. */
export function nameSpeaker(speaker: SpeakerView): string {
  const words = getWords("en", "quotes");
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
