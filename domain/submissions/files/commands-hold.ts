import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb } from "#db/client.ts";
import type { Actor } from "#domain/auth/actor.ts";
import { can } from "#domain/auth/can.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { findDoorRecipient } from "../door-recipient.ts";
import { countBytes, countFile } from "../sender-limits.ts";
import { writeHeldFile } from "./held-file.ts";
import { receiveInThread } from "./receive-in-thread.ts";
import { type FileProblem, fileBytesMax } from "./rules.ts";

/**
 * Takes a file that somebody sends who has no account, told by its content, sealed before it is kept; and gives what their form is to bear of it. It belongs to nothing until the form is received, and is dropped
 * the day after if it never is. `network` is counted in memory, by megabytes, and `form` by files:
 * the number of the form that was handed out, or the code, which whoever calls has checked (check-form.ts).
 */
export async function holdFile(
  actor: Actor,
  { bytes }: { bytes: Uint8Array },
  { network, form }: { network: string; form: string },
): Promise<Result<{ held: string }>> {
  if (!can(actor, "submission.send")) return fail({ code: "auth.notAllowed" });
  const refuse = (problem: FileProblem, values = {}) =>
    fail({ code: `submissions.file.${problem}`, field: "file", values });
  if (bytes.length > fileBytesMax) return refuse("tooLarge");
  if (await countFile(form)) return refuse("tooMany");
  const minutes = await countBytes(network, bytes.length);
  if (minutes > 0) return refuse("slowDown", { minutes });
  const recipient = await findDoorRecipient();
  if (recipient === null) return refuse("busy");
  const received = await receiveInThread({ bytes, recipient });
  if (received === null) return refuse("busy");
  if ("problem" in received) return refuse(received.problem);
  const { type, sha256, sealed } = received;
  const { rows } = await publicDb().execute(
    sql`select hold_submission_file(${type}, ${bytes.length}, ${Buffer.from(sealed)}) as id`,
  );
  const id = heldRows.parse(rows)[0]?.id ?? null;
  if (id === null) return refuse("noRoom");
  return succeed({ held: writeHeldFile({ id, type, byteLength: bytes.length, sha256 }) });
}

const heldRows = z.array(z.object({ id: z.string().nullable() }));
