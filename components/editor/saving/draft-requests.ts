import type { DraftView } from "#domain/briefs/desk-view.ts";
import type { SitInput } from "#domain/briefs/seats/input-seats.ts";
import type { Seating } from "#domain/briefs/seats/view-seats.ts";
import { readProblems } from "../read-problems.ts";

/** What came of a save, for the queue. */
export type SaveAnswer =
  | {
      type: "acknowledged";
      revision: number;
      savedAt: string;
      /** NodeIds of waivers that were stored without the approval that was sent. */
      clearedApprovals: readonly string[];
    }
  | { type: "unreachable" }
  | { type: "moved" }
  | { type: "signedOut" }
  | { type: "refused"; messages: readonly string[] };

export type SaveRequest = {
  clientId: string;
  saveNumber: number;
  baseRevision: number;
  /** The document as JSON text. */
  document: string;
};

const timeoutMs = 30_000;
const seatTimeoutMs = 4_000;

export function draftPath(briefId: string): string {
  return `/studio/briefs/${briefId}/draft`;
}

/** Sends a save. Never throws: a network that fails is an answer too. */
export async function putDraft(briefId: string, save: SaveRequest): Promise<SaveAnswer> {
  const { document, ...head } = save;
  try {
    const response = await fetch(draftPath(briefId), {
      method: "PUT",
      headers: { "content-type": "application/json", accept: "application/json" },
      // The document is text already: reading it to write it again would take longer than sending it.
      body: `${JSON.stringify(head).slice(0, -1)},"document":${document}}`,
      signal: AbortSignal.timeout(timeoutMs),
    });
    return toAnswer(response.status, await readJson(response));
  } catch {
    return { type: "unreachable" };
  }
}

export function toAnswer(status: number, body: unknown): SaveAnswer {
  if (status === 401) return { type: "signedOut" };
  if (status === 409) return { type: "moved" };
  if (status >= 400 && status < 500 && status !== 408 && status !== 429)
    return { type: "refused", messages: readProblems(body) };
  if (status !== 200 || !isRecord(body)) return { type: "unreachable" };
  const { revision, savedAt, clearedApprovals } = body;
  if (typeof revision !== "number" || typeof savedAt !== "string") return { type: "unreachable" };
  const isId = (id: unknown) => typeof id === "string";
  const cleared = Array.isArray(clearedApprovals) ? clearedApprovals.filter(isId) : [];
  return { type: "acknowledged", revision, savedAt, clearedApprovals: cleared };
}

/** Says where a tab is in a draft; null where no answer comes. Also of a page that is going away. */
export async function postSeat(
  briefId: string,
  sitting: Omit<SitInput, "briefId">,
): Promise<Seating | null> {
  try {
    const response = await fetch(`/studio/briefs/${briefId}/seat`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(sitting),
      keepalive: true,
      signal: AbortSignal.timeout(seatTimeoutMs),
    });
    if (!response.ok) return null;
    const seating: Seating = await response.json();
    return seating;
  } catch {
    return null;
  }
}

/** The draft as it stands on the server; null where it can't be had now. */
export async function getDraft(briefId: string): Promise<DraftView | null> {
  try {
    const response = await fetch(draftPath(briefId), { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) return null;
    const draft: DraftView = await response.json();
    return draft;
  } catch {
    return null;
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
