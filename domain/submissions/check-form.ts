import { fail, type Result, succeed } from "#domain/result.ts";
import { readFormToken, secondsMax } from "./form-token.ts";
import { statusInput } from "./input.ts";
import { checkProof } from "./proof.ts";
import { findReceipt } from "./queries-receipt.ts";
import { readReceiptCode } from "./receipt.ts";
import { isWaiting } from "./view.ts";

export type FormFields = { form: string; solution: string; trap: string };
export type CheckedForm = {
  formId: string;
  /** For how long it was open. */
  seconds: number;
  /** Of the sum that was done for it; null where none was. */
  nonce: string | null;
};

/** Whether a form is one that we handed out, not too long ago, and what it bears beside what a person writes holds: all that is known before anything is kept of it. */
export async function checkForm({
  form: token,
  solution,
  trap,
}: FormFields): Promise<Result<CheckedForm>> {
  if (trap.trim() !== "") return fail({ code: "submissions.trap", field: "trap" });
  const form = readFormToken(token);
  if (!form || form.seconds > secondsMax) return fail({ code: "submissions.formOld" });
  const nonce = solution === "" ? null : await checkProof(solution);
  if (solution !== "" && nonce === null) return fail({ code: "submissions.proofRefused" });
  return succeed({ ...form, nonce });
}

/** Whether a code is of something that may still be added to. Counted as a look. */
export async function checkCode(
  code: string,
  { network }: { network: string },
): Promise<Result<{ code: string }>> {
  const parsed = statusInput.safeParse({ code });
  const read = parsed.success ? readReceiptCode(parsed.data.code) : null;
  if (read === null) return fail({ code: "submissions.codeInvalid", field: "code" });
  const found = await findReceipt({ code: read }, { network });
  if (!found.ok) return found;
  return isWaiting(found.value.state)
    ? succeed({ code: read })
    : fail({ code: "submissions.closed" });
}
