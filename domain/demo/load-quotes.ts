import type { Dossier } from "#db/demo/types.ts";
import type { Actor } from "#domain/auth/actor.ts";
import type { Loaded } from "./places.ts";

export async function loadQuotes(_actor: Actor, _dossier: Dossier, _loaded: Loaded): Promise<void> {
  throw new Error("STOP HERE");
}
