import { type ObservationStatus, observationStatuses } from "../figure.ts";
import type { CellProblem, CellValue } from "./cell-reading.ts";
import { flagWords, missingStatuses, scaleWords, smallFlags, unitSigns } from "./cell-words.ts";

type Said = Pick<CellValue, "scale" | "unit" | "statuses" | "nature">;
type Behind = { ok: true; said: Said } | { ok: false; problem: CellProblem; text: string };

/** The longest sign of a unit has two words. */
const phraseWordsMax = 2;

/** What stands behind a cell's number: a scale, a sign of its unit, letters or words for its status. `number` is only there for what refuses. */
export function readBehind(text: string, number: string): Behind {
  const said: Said = { scale: null, unit: null, statuses: [], nature: null };
  const isAttached = text !== "" && !text.startsWith(" ");
  const words = text
    .replace(/%/g, " % ")
    .split(/[\s,;]+/u)
    .filter((word) => word !== "");
  for (let at = 0; at < words.length; ) {
    const taken = take(words.slice(at, at + phraseWordsMax), said, isAttached && at === 0);
    if (typeof taken === "string") {
      return { ok: false, problem: taken, text: `${number} ${text.trim()}` };
    }
    at += taken;
  }
  return { ok: true, said };
}

/** How many of the words were understood, and written into what is said; or why they can't be. */
function take(words: readonly string[], said: Said, isAttached: boolean): number | CellProblem {
  for (const count of [2, 1]) {
    const phrase = words.slice(0, count).join(" ").toLowerCase().replace(/\./g, "");
    const unit = words.length >= count ? unitSigns.get(phrase) : undefined;
    if (unit !== undefined && said.unit === null) {
      said.unit = unit;
      return count;
    }
  }
  const [word = ""] = words;
  const lower = word.toLowerCase().replace(/\.$/, "");
  // "46.5B" is a billion to some and a break to SDMX; "t" is a trillion or tonnes.
  if (/^[bt]$/.test(word) || (isAttached && /^[BTM]$/.test(word))) return "ambiguousLetter";
  const scale =
    word.length === 1 && word !== word.toLowerCase() ? undefined : scaleWords.get(lower);
  if (scale !== undefined && said.scale === null) {
    said.scale = scale;
    return 1;
  }
  const flag = flagWords.get(lower);
  if (flag) {
    if (flag.status) addStatus(said, flag.status);
    said.nature = flag.nature ?? said.nature;
    return 1;
  }
  return takeLetters(word, said);
}

/** "E", "EP", "p": SDMX's letters, or Eurostat's small ones. */
function takeLetters(word: string, said: Said): number | CellProblem {
  if (word.length > 3) return "unknownWords";
  const statuses = [...word].map(
    (letter) => observationStatuses.find((one) => one === letter) ?? smallFlags.get(letter),
  );
  for (const status of statuses) {
    if (status === undefined) return "unknownWords";
    if (missingStatuses.some((one) => one === status)) return "missingWithValue";
    addStatus(said, status);
    if (status === "F") said.nature = "forecast";
  }
  return 1;
}

function addStatus(said: Said, status: ObservationStatus): void {
  if (!said.statuses.includes(status)) said.statuses.push(status);
}

/** What a column of flags says beside a value: SDMX's letters, Eurostat's, or words. Null for what isn't understood. */
export function readFlags(
  text: string,
): { statuses: ObservationStatus[]; missing: boolean } | null {
  const plain = text.trim();
  if (plain === "") return { statuses: [], missing: false };
  if (missingStatuses.some((status) => status === plain)) return { statuses: [], missing: true };
  const behind = readBehind(` ${plain}`, "");
  if (!behind.ok || behind.said.scale !== null || behind.said.unit !== null) return null;
  return { statuses: behind.said.statuses, missing: false };
}
