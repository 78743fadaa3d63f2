import { audit } from "./en/audit.ts";
import { auditActions } from "./en/audit-actions.ts";
import { wordsOf } from "./words.ts";

export const getAuditWords = wordsOf({ en: audit });

/** What was done, as a person would say it; of a code that isn't known any more the code itself. */
export function sayAction(code: string): string {
  return Object.hasOwn(auditActions, code) ? (auditActions[code] ?? code) : code;
}

/** Every code that has words. */
export const saidActions = Object.keys(auditActions);
