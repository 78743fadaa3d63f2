import { systemActor } from "#domain/auth/actor.ts";
import { checkSource } from "#domain/watch/commands.ts";
import { getWatch } from "#domain/watch/queries.ts";
import type { DriftView } from "#domain/watch/view.ts";
import { handleNoticeJobs } from "./notices.ts";
import { requireValue } from "./require-value.ts";

/** Looks at a source's address, which answers with this text from now on, and tells whoever is to be told. The passages that aren't as they were. */
export async function buildDrifts(sourceId: string, text: string): Promise<DriftView[]> {
  requireValue(
    await checkSource(
      systemActor,
      {
        visit: async (finalUrl) => ({
          ...{ kind: "answered", status: 200, finalUrl, headers: {}, mediaType: "text/plain" },
          bytes: new TextEncoder().encode(text),
        }),
        read: async () => ({ text, wholeText: null, title: null, isFree: null }),
        chance: () => 0.5,
      },
      sourceId,
    ),
  );
  await handleNoticeJobs();
  return (await getWatch(systemActor, sourceId))?.drifts ?? [];
}
