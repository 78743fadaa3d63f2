import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The secret that signs cookies: the given one, else one made on first start and kept, readable by its owner alone. */
export function ensureAuthSecret(dataFolder: string, given: string | undefined): string {
  if (given) return given;
  const file = join(dataFolder, "auth-secret");
  if (existsSync(file)) return readFileSync(file, "utf8");
  const secret = randomBytes(32).toString("base64url");
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, secret, { mode: 0o600, flag: "wx" });
  return secret;
}
