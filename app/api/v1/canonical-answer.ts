import { findCanonical } from "#domain/briefs/queries.ts";
import { tagOf } from "#domain/tags.ts";
import { answerPublished, openToAll } from "./published-answer.ts";

/** A version's canonical text, byte for byte as it was hashed; its hash is its ETag. */
export async function answerCanonical(
  request: Request,
  slug: string,
  n: number | null,
): Promise<Response> {
  return await answerPublished(
    "one",
    async (db) => {
      const found = await findCanonical(slug, n, db);
      return found && { view: found, tags: [tagOf("brief", found.briefId)] };
    },
    (found) => {
      if (!found)
        return Response.json(
          { error: "There is no such brief." },
          { status: 404, headers: openToAll },
        );
      const etag = `"${found.sha256}"`;
      const headers = {
        ...openToAll,
        etag,
        "content-type": "application/json; charset=utf-8",
        "cache-control": "public, max-age=0, must-revalidate",
      };
      if (isHeld(request.headers.get("if-none-match"), etag))
        return new Response(null, { status: 304, headers });
      return new Response(found.text, { headers });
    },
  );
}

/** RFC 9110, 13.1.2: any, or one of a list; what was compressed on its way comes back as weak. */
function isHeld(ifNoneMatch: string | null, etag: string): boolean {
  const held = ifNoneMatch?.split(",").map((one) => one.trim().replace(/^W\//, "")) ?? [];
  return held.includes("*") || held.includes(etag);
}
