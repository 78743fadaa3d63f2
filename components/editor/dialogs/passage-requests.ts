import type { PlaceInText } from "#domain/capture/queries-texts.ts";
import type { CreateStatisticInput } from "#domain/indicators/input.ts";
import type { CreateQuoteInput } from "#domain/quotes/input.ts";

/** Somebody who may have spoken, as the command takes it. */
export type SpeakerChoice = { label: string; speaker: CreateQuoteInput["speaker"] };

export type FormProblem = { text: string; fieldId?: string };

/** What was made in a dialog; what the editor must know to show it is asked for afterwards. */
export type Made<Ids> = { ok: true; ids: Ids } | { ok: false; problems: FormProblem[] };

/** Server actions of the dialogs that make evidence. */
export type MakeActions = {
  makeStatistic: (
    input: CreateStatisticInput,
  ) => Promise<Made<{ statisticId: string; vintageId: string }>>;
  makeQuote: (input: CreateQuoteInput) => Promise<Made<{ wordingId: string }>>;
  makePassage: (place: PlaceInText["reference"]) => Promise<Made<{ passageId: string }>>;
};

export async function fetchPlaces(
  briefId: string,
  words: string,
  signal: AbortSignal,
): Promise<PlaceInText[]> {
  const response = await fetch(
    `/studio/briefs/${briefId}/places?${new URLSearchParams({ q: words })}`,
    { signal },
  );
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  const places: PlaceInText[] = await response.json();
  return places;
}

export async function fetchSpeakers(
  briefId: string,
  question: { q: string; on: string },
  signal: AbortSignal,
): Promise<SpeakerChoice[]> {
  const response = await fetch(
    `/studio/briefs/${briefId}/speakers?${new URLSearchParams(question)}`,
    { signal },
  );
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  const speakers: SpeakerChoice[] = await response.json();
  return speakers;
}
