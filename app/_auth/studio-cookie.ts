import { getSettings } from "#settings.ts";

/** How a cookie of ours beside the session is called and kept: for this site alone, out of scripts' reach, and under https in no other way. `days` long. */
export function studioCookie(name: string, days: number, path = "/studio") {
  const secure = getSettings().publicUrl.startsWith("https:");
  return {
    name: secure ? `__Secure-${name}` : name,
    options: {
      httpOnly: true,
      sameSite: "strict" as const,
      path,
      secure,
      maxAge: days * 24 * 60 * 60,
    },
  };
}
