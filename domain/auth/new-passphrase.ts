import type { Problem } from "#domain/result.ts";
import { site } from "#messages/en/site.ts";
import { checkPassphrase } from "./passphrase.ts";

/** What is wrong with a passphrase that somebody chooses, told of the field it is typed in. `about` is their e-mail address and name. */
export async function checkNewPassphrase(
  passphrase: string,
  about: readonly string[],
  field: string,
): Promise<Problem[]> {
  const problems = await checkPassphrase(passphrase, [...about, site.siteName]);
  return problems.map((problem) => ({ ...problem, field }));
}
