import { audit } from "./en/audit.ts";
import { auth } from "./en/auth.ts";
import { charts } from "./en/charts.ts";
import { checks } from "./en/checks.ts";
import { desk } from "./en/desk.ts";
import { editor } from "./en/editor.ts";
import { evidence } from "./en/evidence.ts";
import { failure } from "./en/failure.ts";
import { findings } from "./en/findings.ts";
import { grid } from "./en/grid.ts";
import { history } from "./en/history.ts";
import { imports } from "./en/imports.ts";
import { indicators } from "./en/indicators.ts";
import { intakes } from "./en/intakes.ts";
import { passages } from "./en/passages.ts";
import { people } from "./en/people.ts";
import { problems } from "./en/problems.ts";
import { quotes } from "./en/quotes.ts";
import { settings } from "./en/settings.ts";
import { site } from "./en/site.ts";
import { sources } from "./en/sources.ts";
import { studio } from "./en/studio.ts";
import { subjects } from "./en/subjects.ts";
import { tables } from "./en/tables.ts";
import { warnings } from "./en/warnings.ts";
import { watch } from "./en/watch.ts";

/** English: the words of the UI, a file a part. */
export const en = {
  audit,
  auth,
  charts,
  checks,
  desk,
  editor,
  evidence,
  failure,
  grid,
  history,
  indicators,
  imports,
  intakes,
  passages,
  people,
  quotes,
  settings,
  site,
  sources,
  studio,
  subjects,
  tables,
  warnings: nest(warnings),
  watch,
  findings: nest(findings),
  problems: nest(problems),
};

/** Translators read dots as nesting; problem codes are written flat, as the domain says them. */
function nest<T extends Record<string, string>>(flat: T): Record<string, string> {
  return Object.fromEntries(
    Object.entries(flat).map(([code, words]) => [code.replaceAll(".", "_"), words]),
  );
}
