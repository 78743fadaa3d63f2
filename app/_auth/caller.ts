import { cookies, headers } from "next/headers";
import { toNetworkPrefix } from "#domain/auth/network.ts";
import { studioCookie } from "./studio-cookie.ts";

const deviceCookie = () => studioCookie("plumbline-device", 180, "/studio/sign-in");

/** Whence somebody tries to sign in: the network that the front saw, and this device's mark if it has signed in before. */
export async function readCaller(): Promise<{ network: string; deviceToken: string | null }> {
  const address = (await headers()).get("x-forwarded-for");
  const deviceToken = (await cookies()).get(deviceCookie().name)?.value ?? null;
  return { network: toNetworkPrefix(address), deviceToken };
}

/** Lets this device's next attempts be counted apart from those of its network. It lets nobody in. */
export async function rememberDevice(deviceToken: string): Promise<void> {
  const { name, options } = deviceCookie();
  (await cookies()).set(name, deviceToken, options);
}
