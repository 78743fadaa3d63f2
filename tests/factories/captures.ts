import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { addCapture } from "#domain/capture/commands.ts";
import type { CaptureContent } from "#domain/capture/input.ts";
import { requireValue } from "./require-value.ts";
import { buildSource } from "./sources.ts";

/** Of our own writing: two quotations, figures of four kinds, three paragraphs. */
export const articleText = `The harbour board of Westhaven met on Tuesday. “We must not repeat the mistakes of 2014,” said Ingrid Halvorsen, chairwoman of the board. The engineers found that the wall will need 1,300 tonnes more stone.

Trade came to 46.5 billion dollars in 2023, after 44 billion in 2022. It grew by 5.7%.

“The board can sign this month,” her deputy Tobias Renn told reporters. About 4,200 fishermen wait.`;

let captures = 0;

/** A capture with its text layer; of a source of its own, unless one is given. Each has bytes of its own. */
export async function buildCapture(
  overrides: { sourceId?: string; content?: Partial<CaptureContent> & { text?: string } } = {},
  actor: Actor = systemActor,
): Promise<{ captureId: string; sourceId: string; textLayerId: string }> {
  const sourceId = overrides.sourceId ?? (await buildSource()).id;
  captures += 1;
  const text = overrides.content?.text ?? `${articleText}\n\nCopy ${captures}.`;
  const method = overrides.content?.method === "transcription" ? "transcription" : "paste";
  const added = requireValue(
    await addCapture(actor, { sourceId, content: { method, text, evenIfHeld: true } }),
  );
  if (added.kind !== "added") throw new Error("These bytes are held already.");
  return added;
}
