import { type Actor, systemActor } from "#domain/auth/actor.ts";
import { createSource } from "#domain/sources/commands.ts";
import type { CreateSourceInput } from "#domain/sources/input.ts";
import type { SourceView } from "#domain/sources/view.ts";
import { requireValue } from "./require-value.ts";

/** A newspaper article in English, of one day, as its newspaper wrote it. */
export async function buildSource(
  overrides: Partial<CreateSourceInput> = {},
  actor: Actor = systemActor,
): Promise<SourceView> {
  const input: CreateSourceInput = {
    title: "The board meets",
    publisher: { name: "Westhaven Gazette", language: "en" },
    cslType: "article-newspaper",
    published: "2023-11-14",
    language: "en",
    ...overrides,
  };
  return requireValue(await createSource(actor, input));
}

/** An article that somebody translated from Russian and whose original isn't held. */
export async function buildTranslatedSource(
  overrides: Partial<CreateSourceInput> = {},
): Promise<SourceView> {
  return await buildSource({
    title: "Opinion",
    translator: "V. Translator",
    translatedFrom: "ru",
    originalNotHeldBecause: "The Russian article was not found.",
    published: "2023~",
    ...overrides,
  });
}
