import { headers } from "next/headers";
import { assertSameOrigin } from "./same-origin.ts";

/**
 * Every server action calls it first: an action is a public POST endpoint. The framework compares origins too, but lets a request pass that
 * names none.
 */
export async function requireOwnPage(): Promise<void> {
  assertSameOrigin({ headers: await headers() });
}
