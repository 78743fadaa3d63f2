import { cookies } from "next/headers";
import { studioCookie } from "./studio-cookie.ts";

const keysCookie = () => studioCookie("plumbline-keys", 400);

/** Whether single letters are keys in this browser: they are in the way of who speaks to their machine (WCAG 2.1.4). */
export async function readSingleKeys(): Promise<boolean> {
  return (await cookies()).get(keysCookie().name)?.value !== "off";
}

export async function rememberSingleKeys(areOn: boolean): Promise<void> {
  const { name, options } = keysCookie();
  (await cookies()).set(name, areOn ? "on" : "off", options);
}
