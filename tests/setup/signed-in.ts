import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import { encode } from "next-auth/jwt";
import type { StaffRole } from "#domain/auth/actor.ts";
import { buildSession, buildStaff } from "#tests/factories/staff.ts";
import { test as base } from "./browser.ts";

const cookieName = "plumbline-session";

/** Makes a member of staff in the running system and lets a browser in as them, by a session like the one that signing in opens. */
async function signIn(
  context: BrowserContext,
  options: { name: string; roles: StaffRole[] },
): Promise<void> {
  const member = await buildStaff(options);
  const sessionId = await buildSession(member);
  const secret = readFileSync(join(process.env.PLUMBLINE_DATA ?? "", "auth-secret"), "utf8");
  const value = await encode({ token: { sessionId }, secret, salt: cookieName });
  const url = process.env.PLUMBLINE_TEST_URL ?? "";
  await context.addCookies([{ name: cookieName, value, url, httpOnly: true, sameSite: "Lax" }]);
}

type Fixtures = {
  /** Lets the test's own browser in. */
  signInAs(options: { name: string; roles: StaffRole[] }): Promise<void>;
  /** A second browser, for a second person or tab set. */
  openAs(options: { name: string; roles: StaffRole[] }): Promise<BrowserContext>;
};

export const test = base.extend<Fixtures>({
  signInAs: async ({ context }, use) => {
    await use((options) => signIn(context, options));
  },
  openAs: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ baseURL });
      opened.push(context);
      await signIn(context, options);
      return context;
    });
    for (const context of opened) await context.close();
  },
});
