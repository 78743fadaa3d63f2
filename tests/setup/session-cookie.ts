import { readFileSync } from "node:fs";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import { buildSession } from "#tests/factories/staff.ts";

export const sessionCookieName = "plumbline-session";

/** The cookie of a session like the one that signing in opens, in a system that keeps its data in a folder and whose database DATABASE_URL names. */
export async function makeSessionCookie(
  member: { id: string },
  dataFolder: string,
): Promise<string> {
  const sessionId = await buildSession(member);
  const secret = readFileSync(join(dataFolder, "auth-secret"), "utf8");
  return await encode({ token: { sessionId }, secret, salt: sessionCookieName });
}
