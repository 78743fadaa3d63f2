import { cookies, headers } from "next/headers";
import { toNetworkPrefix } from "#domain/auth/network.ts";
import { getSettings } from "#settings.ts";

const daysKept = 180;

/** Whence somebody tries to sign in: the network that the front saw, and this device's mark if it has signed in before. */
export async function readCaller(): Promise<{ network: string; deviceToken: string | null }> {
  const address = (await headers()).get("x-forwarded-for");
  const deviceToken = (await cookies()).get(deviceCookie().name)?.value ?? null;
  return { network: toNetworkPrefix(address), deviceToken };
}

/** Lets this device's next attempts be counted apart from those of its network. It lets nobody in. */
export async function rememberDevice(deviceToken: string): Promise<void> {
  const { name, secure } = deviceCookie();
  (await cookies()).set(name, deviceToken, {
    httpOnly: true,
    sameSite: "strict",
    path: "/studio/sign-in",
    secure,
    maxAge: daysKept * 24 * 60 * 60,
  });
}

function deviceCookie(): { name: string; secure: boolean } {
  const secure = getSettings().publicUrl.startsWith("https:");
  return { name: secure ? "__Secure-plumbline-device" : "plumbline-device", secure };
}
