export const dynamic = "force-dynamic";

/** This process answers; says nothing of what it depends on. */
export function GET(): Response {
  return new Response("ok\n", {
    headers: { "content-type": "text/plain", "cache-control": "no-store" },
  });
}
