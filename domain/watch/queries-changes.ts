import { sql } from "drizzle-orm";
import { z } from "zod";
import { studioDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { isThingId } from "#domain/fields.ts";
import { compareTexts, type TextChange } from "./compare-texts.ts";
import { judgePassages } from "./judge-passage.ts";
import type { PassageFate } from "./outcomes.ts";
import { findWatchedSource } from "./queries-held.ts";

/** What changed between two captures of a source. Instants are ISO 8601 in UTC. */
export type CaptureChanges = {
  from: { n: number; capturedAt: string };
  to: { n: number; capturedAt: string };
  /** How much is bound in the source's texts. */
  bound: number;
  /** Of what is bound in the source's texts, what isn't in the second capture as it was: in the order of the text it was bound in. */
  passages: {
    id: string;
    fate: Exclude<PassageFate, "unchanged">;
    held: string;
    now: string | null;
  }[];
  /** Null after a redaction of either. */
  changes: TextChange[] | null;
};

const captureText = z.object({
  n: z.number(),
  capturedAt: z.coerce.date(),
  text: z.string().nullable(),
});

/** Null when missing, or not the actor's to see. */
export async function getChanges(
  actor: Actor,
  sourceId: string,
  { from, to }: { from: number; to: number },
): Promise<CaptureChanges | null> {
  if (!can(actor, "source.read") || !isThingId(sourceId)) return null;
  const { rows } = await studioDb().execute(sql`
    select distinct on (c.n) c.n, c.captured_at as "capturedAt", t.text
    from captures c join text_layers l on l.capture_id = c.id join text_contents t on t.sha256 = l.text_sha256
    where c.source_id = ${sourceId} and c.n in (${from}, ${to}) order by c.n, l.created_at desc`);
  const texts = z.array(captureText).parse(rows);
  const [before, after] = [from, to].map((n) => texts.find((each) => each.n === n));
  const source = await findWatchedSource(studioDb(), sourceId);
  if (!before || !after || !source) return null;
  const { text: now } = after;
  const passages =
    now === null
      ? []
      : source.held.bound.flatMap(({ text, passages: bound }) =>
          judgePassages(text, bound, now, source.held.language).flatMap(
            ({ id, fate, found }, at) => {
              const place = bound[at];
              if (fate === "unchanged" || !place) return [];
              return [
                { id, fate, held: text.slice(place.start, place.end), now: found?.text ?? null },
              ];
            },
          ),
        );
  const name = ({ n, capturedAt }: z.output<typeof captureText>) => ({
    n,
    capturedAt: capturedAt.toISOString(),
  });
  return {
    from: name(before),
    to: name(after),
    bound: source.held.bound.reduce((sum, { passages: held }) => sum + held.length, 0),
    passages,
    changes: before.text === null || now === null ? null : compareTexts(before.text, now),
  };
}
