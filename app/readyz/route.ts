import { isDatabaseReady } from "#domain/health/queries.ts";

export const dynamic = "force-dynamic";

/** Ready to serve: this process answers and the database does. */
export async function GET(): Promise<Response> {
  const isReady = await isDatabaseReady();
  return new Response(isReady ? "ready\n" : "The database does not answer.\n", {
    status: isReady ? 200 : 503,
    headers: { "content-type": "text/plain", "cache-control": "no-store" },
  });
}
