import type { Reader } from "#db/client.ts";
import type { Problem } from "#domain/result.ts";
import { getPublication } from "#domain/settings/queries.ts";
import { checkPassphrase } from "./passphrase.ts";

/** What is wrong with a passphrase that somebody chooses, told of the field it is typed in. `about` is their e-mail address and name. */
export async function checkNewPassphrase(
  db: Reader,
  { passphrase, about, field }: { passphrase: string; about: readonly string[]; field: string },
): Promise<Problem[]> {
  const { name } = await getPublication(db);
  const problems = await checkPassphrase(passphrase, [...about, name]);
  return problems.map((problem) => ({ ...problem, field }));
}
