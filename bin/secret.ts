import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What settings.ts asks of a given one. A file that holds less was cut off by a crash or a full disk. */
const charsMin = 32;

/** The secret that signs cookies: the given one, else one made on first start and kept, readable by its owner alone. */
export function ensureAuthSecret(dataFolder: string, given: string | undefined): string {
  if (given) return given;
  const file = join(dataFolder, "auth-secret");
  const kept = existsSync(file) ? readFileSync(file, "utf8").trim() : "";
  if (kept.length >= charsMin) return kept;
  const secret = randomBytes(32).toString("base64url");
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(`${file}.new`, secret, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secret;
}
