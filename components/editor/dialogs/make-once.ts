import type { CandidatesInput } from "#domain/briefs/queries-candidates.ts";
import type { Desk } from "../desk.ts";
import { askCandidates } from "../evidence-requests.ts";
import type { Made } from "./passage-requests.ts";

/**
 * Makes evidence for one dialog, and learns what the tab must know to bind it. What is made stays made where it can't be asked about: the answer says so, and calling
 * again only asks, so that nothing is made twice.
 */
export function makeOnce<Ids>(
  desk: Pick<Desk, "briefId" | "language" | "evidence" | "words">,
  toQuestion: (ids: Ids) => CandidatesInput,
): (make: () => Promise<Made<Ids>>) => Promise<Made<Ids>> {
  let made: Extract<Made<Ids>, { ok: true }> | null = null;
  return async (make) => {
    if (made === null) {
      const answer = await make();
      if (!answer.ok) return answer;
      made = answer;
    }
    const known = await askCandidates(desk, toQuestion(made.ids));
    if (!known) return { ok: false, problems: [{ text: desk.words("failure.made") }] };
    desk.evidence.add(known);
    return made;
  };
}
