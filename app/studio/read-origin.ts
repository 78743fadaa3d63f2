import { readText } from "#components/studio/form-answer.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { findWords } from "#domain/capture/queries-places.ts";
import type { OriginInput } from "#domain/indicators/input.ts";
import { findDerivationOfRun } from "#domain/indicators/queries-derivations.ts";
import type { VintageView } from "#domain/indicators/view.ts";
import { fail, type Result, succeed } from "#domain/result.ts";

/** The fields of a form that asks where a value comes from. */
export const originNames = ["origin", "captureId", "words", "because"] as const;

/** Where a new value comes from, as the form says; "same" and "run" look at what the newest vintage rests on. */
export async function readOrigin(
  actor: Actor,
  form: FormData,
  newest: VintageView,
): Promise<Result<OriginInput>> {
  switch (readText(form, "origin")) {
    case "same":
      if (newest.passageId) return succeed({ kind: "passage", passageId: newest.passageId });
      if (newest.noPassageBecause)
        return succeed({ kind: "none", because: newest.noPassageBecause });
      return fail({ code: "passages.chooseOrigin", field: "origin" });
    case "run": {
      const derivation =
        newest.derivationRunId && (await findDerivationOfRun(actor, newest.derivationRunId));
      const run = derivation ? derivation.runs[0] : undefined;
      return run
        ? succeed({ kind: "derivation", runId: run.id })
        : fail({ code: "passages.chooseOrigin", field: "origin" });
    }
    case "words": {
      const captureId = readText(form, "captureId");
      const found = await findWords(actor, { captureId, words: readText(form, "words") });
      if (!found.ok) return found;
      return succeed(
        "passageId" in found.value
          ? { kind: "passage", ...found.value }
          : { kind: "span", ...found.value },
      );
    }
    case "none":
      return succeed({ kind: "none", because: readText(form, "because") });
    default:
      return fail({ code: "passages.chooseOrigin", field: "origin" });
  }
}
