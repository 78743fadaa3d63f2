import { redact } from "#domain/redactions/commands.ts";
import type { RedactionInput } from "#domain/redactions/input.ts";
import { buildStaff } from "./staff.ts";

export const publicNote = "Removed by order of a court.";

/** Who redacts, on whose behalf, and what is tried: by default as asked for by another than who approves it. */
export async function buildRedactors() {
  const admin = await buildStaff({ roles: ["admin"] });
  const [asking, second] = [await buildStaff(), await buildStaff()];
  const because = { reason: "It names a witness.", legalBasis: "Order 1/24", publicNote };
  const tryRedact = async (what: RedactionInput["what"], requestedBy = asking.id) =>
    await redact(admin, { what, ...because, requestedBy });
  return { admin, asking, second, tryRedact };
}
