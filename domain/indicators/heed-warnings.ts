import type { Tx } from "#db/client.ts";
import type { Problem } from "#domain/result.ts";
import { sayWarning } from "#messages/warning-words.ts";
import { checkStatistic } from "./queries-warnings.ts";
import { insertAcceptedWarning } from "./writes-warnings.ts";

type Heeding = { statisticId: string; heed: { note: string | null } | null; by: string | null };

/** For commands that have just written a value and were asked to heed doubts: refuses it where it looks like a slip and no note says why it stands, else keeps the note. */
export async function heedWarnings(
  tx: Tx,
  { statisticId, heed, by }: Heeding,
): Promise<Problem | null> {
  const checked = heed && (await checkStatistic(tx, statisticId));
  if (!checked || checked.warnings.length === 0) return null;
  const { vintageId, warnings } = checked;
  if (heed.note === null) {
    const said = warnings.map((warning) => sayWarning(warning, "en")).join(" ");
    return { code: "statistics.looksLikeSlip", field: "heed.note", values: { said } };
  }
  for (const { code, values } of warnings) {
    await insertAcceptedWarning(tx, {
      vintageId,
      code,
      said: values,
      note: heed.note,
      createdBy: by,
    });
  }
  return null;
}
