import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { sessionDaysMax } from "#domain/auth/session-rules.ts";
import { getSettings } from "#settings.ts";

declare module "next-auth" {
  interface Session {
    sessionId: string;
  }
}
declare module "@auth/core/jwt" {
  interface JWT {
    /** All that the token carries. */
    sessionId?: string;
  }
}

/**
 * Sessions that a command has just opened and whose cookie is being written. Only these get one: whoever could call the provider below by
 * itself (no route leads there) would still have to come from a command.
 */
const opened = new Set<string>();

const { auth, signIn, signOut } = NextAuth(() => {
  const settings = getSettings();
  const isHttps = settings.publicUrl.startsWith("https:");
  const options = { httpOnly: true, sameSite: "lax" as const, path: "/", secure: isHttps };
  const passing = { ...options, path: "/studio", maxAge: 0 };
  return {
    secret: settings.AUTH_SECRET,
    // The front has set Host and X-Forwarded-* to the public address.
    trustHost: true,
    session: { strategy: "jwt", maxAge: sessionDaysMax * 24 * 60 * 60 },
    cookies: {
      sessionToken: {
        name: isHttps ? "__Host-plumbline-session" : "plumbline-session",
        options,
      },
      // We use neither: our actions check where they were called from, and know themselves where to go on.
      callbackUrl: { name: "plumbline-callback", options: passing },
      csrfToken: { name: "plumbline-csrf", options: passing },
    },
    pages: { signIn: "/studio/sign-in", error: "/studio/sign-in" },
    providers: [
      Credentials({
        id: "session",
        credentials: { sessionId: {} },
        authorize: ({ sessionId }) =>
          typeof sessionId === "string" && opened.delete(sessionId) ? { id: sessionId } : null,
      }),
    ],
    callbacks: {
      /**
       * The token names a session and no more. Whether that still holds the table says at each request (findCurrentSession): not here, where
       * whatever goes wrong, a database that is away too, is taken for nobody's cookie.
       */
      jwt: ({ token, user }) => (user ? { sessionId: user.id } : token),
      session({ session, token }) {
        if (!token.sessionId) throw new Error("A token without a session.");
        return { expires: session.expires, sessionId: token.sessionId };
      },
    },
    // A cookie that can't be read is nobody's cookie; nothing else is asked in here.
    logger: { error: () => undefined, warn: () => undefined },
  };
});

export { auth };

/** Writes the cookie of a session that a command has opened. In an action or a route handler only. */
export async function carrySession(sessionId: string): Promise<void> {
  opened.add(sessionId);
  try {
    await signIn("session", { sessionId, redirect: false, redirectTo: "/studio" });
  } finally {
    opened.delete(sessionId);
  }
}

/** Takes the cookie away; the session itself is ended by a command. */
export async function dropSession(): Promise<void> {
  await signOut({ redirect: false, redirectTo: "/studio/sign-in" });
}
