import { apiPagePath } from "#domain/urls.ts";

/** Whoever looks for the API here is led to the page that tells of it. */
export function GET(): Response {
  return new Response(null, { status: 308, headers: { location: apiPagePath() } });
}
