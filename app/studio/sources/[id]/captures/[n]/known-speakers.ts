import type { Proposal, SpeakerChoice } from "#components/capture/room-types.ts";
import { isCalled, toSpeakerChoice } from "#components/capture/speaker-choice.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { findPeople } from "#domain/people/queries-speakers.ts";

/** A text that names more people than this asks about the rest. */
const namesMax = 40;

/** The people that we know among those whom a text calls by name: only where a name can mean one of them and nobody else. */
export async function listKnownSpeakers(
  actor: Actor,
  proposals: readonly Proposal[],
  on: string | null,
): Promise<[string, SpeakerChoice][]> {
  const called = [...new Set(proposals.flatMap(({ speakerText }) => speakerText ?? []))];
  const found = await Promise.all(
    called.slice(0, namesMax).map(async (name): Promise<[string, SpeakerChoice][]> => {
      const people = await findPeople(actor, { search: name, on, limit: 4 });
      const meant = people.filter(({ names }) => isCalled(name, names));
      const [one, other] = meant;
      return one && !other ? [[name, toSpeakerChoice(one)]] : [];
    }),
  );
  return found.flat();
}
