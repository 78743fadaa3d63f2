import { cookies } from "next/headers";
import { getSettings } from "#settings.ts";

const daysKept = 400;

/** Whether single letters are keys in this browser: they are in the way of who speaks to their machine (WCAG 2.1.4). */
export async function readSingleKeys(): Promise<boolean> {
  return (await cookies()).get(cookieOf().name)?.value !== "off";
}

export async function rememberSingleKeys(areOn: boolean): Promise<void> {
  const { name, secure } = cookieOf();
  (await cookies()).set(name, areOn ? "on" : "off", {
    httpOnly: true,
    sameSite: "strict",
    path: "/studio",
    secure,
    maxAge: daysKept * 24 * 60 * 60,
  });
}

function cookieOf(): { name: string; secure: boolean } {
  const secure = getSettings().publicUrl.startsWith("https:");
  return { name: secure ? "__Secure-plumbline-keys" : "plumbline-keys", secure };
}
