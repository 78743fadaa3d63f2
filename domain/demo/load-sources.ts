import type { DemoSource, Dossier } from "#db/demo/types.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { createSourceWithCapture } from "#domain/capture/commands.ts";
import { getReadingRoom } from "#domain/capture/queries.ts";
import { must } from "./must.ts";
import type { Loaded, Progress } from "./places.ts";

/** Sources with our notes of them as their capture: a transcription, for we hold none of the originals. */
export async function loadSources(
  actor: Actor,
  dossier: Dossier,
  loaded: Loaded,
  progress: Progress,
): Promise<void> {
  for (const source of dossier.sources) {
    const added = must(
      await createSourceWithCapture(actor, {
        source: toSource(source, dossier, loaded),
        content: { method: "transcription", text: source.notes.join("\n\n"), evenIfHeld: false },
      }),
      source.key,
    );
    if (added.kind !== "added") throw new Error(`The notes of ${source.key} are held already.`);
    const room = await getReadingRoom(actor, added.captureId);
    if (!room?.layer.text) throw new Error(`The notes of ${source.key} can't be read.`);
    loaded.sources.set(source.key, {
      sourceId: added.sourceId,
      textLayerId: added.textLayerId,
      text: room.layer.text,
    });
    progress(source.key);
  }
}

function toSource(source: DemoSource, { holding, ownerRule }: Dossier, loaded: Loaded) {
  const { publisherOrganisation, publisher, owner } = source;
  const noPassageBecause = ownerRule;
  return {
    title: source.title,
    publisher:
      publisherOrganisation === null
        ? { name: publisher, language: "en" }
        : { id: loaded.organisations.get(publisherOrganisation) },
    publisherFacts: owner
      ? [
          { kind: "owner" as const, text: owner.text, noPassageBecause },
          ...(owner.legalForm
            ? [{ kind: "legal_form" as const, text: owner.legalForm, noPassageBecause }]
            : []),
        ]
      : [],
    cslType: source.cslType,
    // Of the kinds in the dossier the others are of outlets, not of works.
    csl: source.kind === "opinion article" ? { genre: "Opinion article" } : {},
    published: source.published,
    language: source.language,
    translator: source.translator,
    translatedFrom: source.translatedFrom,
    originalNotHeldBecause: holding,
    url: source.url,
    independenceGroup: source.independenceGroup,
  };
}
