import { getActor } from "#app/_auth/actor.ts";
import { toSignInPath } from "#app/_auth/next-path.ts";
import { isSameOrigin } from "#app/_auth/same-origin.ts";
import { exportAudit } from "#domain/auth/commands-audit.ts";
import { readAudit } from "#domain/auth/queries-audit.ts";
import { readAuditFilter } from "#domain/auth/view-audit.ts";
import { auditCsvHeading, writeAuditCsv, writeAuditNdjson } from "#domain/reports/write-audit.ts";
import { sayAction } from "#messages/audit.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { getSettings } from "#settings.ts";

const formBytesMax = 10_000;
const mediaTypes = { csv: "text/csv", ndjson: "application/x-ndjson" };

/** The trail as a file, as far as the form's filter asks for it: read while it is sent, so that a million rows take no room. That it was taken is audited first. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers, getSettings().publicUrl)) return refuse(403);
  const actor = await getActor();
  if (actor.kind !== "staff")
    return new Response(null, {
      status: 303,
      headers: { location: toSignInPath("/studio/audit"), "cache-control": "no-store" },
    });
  const body = await readBody(request);
  if (body === null) return refuse(413);
  const form = new URLSearchParams(body);
  const filter = readAuditFilter((name) => form.get(name) ?? "");
  const taken = await exportAudit(actor, { filter, format: form.get("format") ?? "" });
  if (!taken.ok) return refuse(404);
  const format = taken.value;
  const parts = toParts(readAudit(actor, filter), format);
  return new Response(toStream(parts), {
    headers: {
      "content-type": `${mediaTypes[format]}; charset=utf-8`,
      "content-disposition": `attachment; filename="audit.${format}"`,
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}

async function* toParts(
  portions: ReturnType<typeof readAudit>,
  format: "csv" | "ndjson",
): AsyncGenerator<string> {
  if (format === "csv") yield auditCsvHeading;
  for await (const rows of portions) {
    const lines = rows.map((row) => ({ ...row, words: sayAction(row.action) }));
    yield format === "csv" ? writeAuditCsv(lines) : writeAuditNdjson(lines);
  }
}

/** Read as far as it is sent, and no further. */
function toStream(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await parts.return(undefined)),
  });
}

/** Null where it is longer than a filter is. */
async function readBody(request: Request): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of request.body ?? []) {
    bytes += part.byteLength;
    if (bytes > formBytesMax) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

function refuse(status: number): Response {
  return new Response(sayProblem({ code: "auth.notAllowed" }, "en"), {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}
