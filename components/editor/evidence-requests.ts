import type { ChartValues, FoundEvidence } from "#domain/briefs/desk-view.ts";
import type { CandidatesInput } from "#domain/briefs/queries-candidates.ts";
import type { EvidenceSnapshot } from "#domain/evidence/lint/snapshot.ts";

/** Evidence for the picker, by words, a speaker, a value or a source. Throws where the server doesn't answer. */
export async function searchEvidence(
  { briefId, language, query }: { briefId: string; language: string; query: string },
  signal: AbortSignal,
): Promise<FoundEvidence> {
  const asked = new URLSearchParams({ q: query, language });
  const response = await fetch(`/studio/briefs/${briefId}/evidence?${asked}`, { signal });
  if (!response.ok) throw new Error(`The search answered ${response.status}.`);
  const found: FoundEvidence = await response.json();
  return found;
}

/** What a chart of a slice may draw. Throws where the server doesn't answer. */
export async function askChartValues(
  { briefId, language }: { briefId: string; language: string },
  sliceId: string,
  signal: AbortSignal,
): Promise<ChartValues> {
  const asked = new URLSearchParams({ slice: sliceId, language });
  const response = await fetch(`/studio/briefs/${briefId}/chart-values?${asked}`, { signal });
  if (!response.ok) throw new Error(`The values answered ${response.status}.`);
  const found: ChartValues = await response.json();
  return found;
}

/** What open claims may mean; null where the server doesn't answer, and then nothing is offered. */
export async function askCandidates(
  { briefId, language }: { briefId: string; language: string },
  input: CandidatesInput,
): Promise<EvidenceSnapshot | null> {
  try {
    const response = await fetch(
      `/studio/briefs/${briefId}/candidates?${new URLSearchParams({ language })}`,
      {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(input),
      },
    );
    if (!response.ok) return null;
    const snapshot: EvidenceSnapshot = await response.json();
    return snapshot;
  } catch {
    return null;
  }
}
