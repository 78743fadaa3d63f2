import { findMember } from "#domain/auth/queries-staff.ts";
import { countAttempt, forgiveAttempt } from "#domain/auth/throttle.ts";
import { fail, type Result, succeed } from "#domain/result.ts";

/** Counts an attempt at somebody's codes, wherever it comes from: whoever guesses at them has their passphrase already. */
export async function countGuess(
  staffId: string,
  kind: "code" | "own",
): Promise<Result<{ forgive(): Promise<void> }>> {
  const member = await findMember({ staffId });
  const attempt = await countAttempt(
    { network: "", device: `${kind} ${staffId}` },
    member?.email ?? "",
  );
  const seconds = attempt.waitSeconds;
  if (seconds > 0) return fail({ code: "auth.slowDown", values: { seconds } });
  return succeed({ forgive: () => forgiveAttempt(attempt) });
}
