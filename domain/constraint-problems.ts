import { DatabaseError } from "pg";
import type { Problem } from "./result.ts";

/** What Postgres refuses although a command let it pass, because somebody else was quicker or only the database sees it whole. */
export const problemOf: Readonly<Record<string, Problem>> = {
  briefs_slug_kept: { code: "briefs.slugTaken", field: "slug" },
  indicators_slug_kept: { code: "indicators.slugTaken", field: "slug" },
  programmes_slug_kept: { code: "input.slugTaken", field: "slug" },
  projects_slug_kept: { code: "input.slugTaken", field: "slug" },
  subjects_slug_kept: { code: "input.slugTaken", field: "slug" },

  wordings_relay_has_reason: { code: "quotes.relayReasonMissing", field: "relayBecause" },

  sources_withdrawn: { code: "thing.notFound" },
  legal_hold_stands: { code: "holds.standing" },
  in_trash: { code: "trash.isThere" },

  statistics_one_report: { code: "statistics.alreadyReported" },
  statistics_series_or_stated: { code: "statistics.periodMissing", field: "period" },
  statistics_said_by_one: { code: "statistics.saidByOne", field: "saidBy" },
  statistics_role_of_speaker: { code: "quotes.roleNotTheirs", field: "saidBy" },
  statistics_role_unnamed: { code: "quotes.roleIsNamed", field: "saidBy" },
  statistics_settled: { code: "statistics.settled" },
  adoptions_fit: { code: "adoptions.otherSlice", field: "statisticId" },
  adoptions_not_deprecated: { code: "adoptions.deprecated", field: "statisticId" },
  derivation_runs_comparable: { code: "derivations.needsReason", field: "mixesBecause" },

  submissions_decided_once: { code: "submissions.decided" },
  submissions_duplicate_of_another: { code: "submissions.duplicateMissing", field: "of" },

  draft_citations_point_at_one_thing: { code: "briefs.evidenceUnknown" },
  version_citations_point_at_one_thing: { code: "briefs.evidenceUnknown" },
  version_citations_vintage_has_origin: { code: "briefs.evidenceUnknown" },
  version_citations_newest_state: { code: "thing.changed" },
  citation_checks_taken_back_once: { code: "thing.notFound" },
  brief_versions_signed_off: { code: "thing.changed" },
  brief_versions_embargo: { code: "briefs.evidenceEmbargoed" },
  version_citations_fresh: { code: "briefs.runStale" },
  version_citations_quotation_stands: { code: "briefs.quotationNotSound" },
  version_citations_transcription_checked: { code: "briefs.transcriptionUnchecked" },
  version_citations_translation_reviewed: { code: "briefs.quotationNotSound" },
  version_citations_no_machine_translation: { code: "briefs.quotationNotSound" },
};

const foreignKeyViolation = "23503";
/** A NUL or half a character. Inputs refuse them by field (fields.ts); this is for what no field foresaw. */
const characterNotInRepertoire = "22021";
const citations = new Set(["draft_citations", "version_citations"]);

/**
 * The refusal of a guard or a constraint as a problem, where an editor can cause it; null for what only a bug can, which is thrown on. An id that names
 * nothing is told as if the command had looked itself.
 */
export function findConstraintProblem(error: unknown): Problem | null {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof DatabaseError)) return null;
  const { code, constraint = "", table = "" } = cause;
  if (Object.hasOwn(problemOf, constraint)) return problemOf[constraint] ?? null;
  if (code === characterNotInRepertoire) return { code: "input.unprintable" };
  if (code !== foreignKeyViolation) return null;
  return citations.has(table) ? { code: "briefs.evidenceUnknown" } : { code: "thing.notFound" };
}
