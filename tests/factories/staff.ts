import { randomBytes } from "node:crypto";
import { studioDb } from "#db/client.ts";
import { staff } from "#db/schema/staff.ts";
import type { StaffActor, StaffRole } from "#domain/auth/actor.ts";
import { hashPassphrase } from "#domain/auth/secrets.ts";
import { toSessionEnd } from "#domain/auth/session-rules.ts";
import { insertSession } from "#domain/auth/writes.ts";

export type TestStaff = StaffActor & { roles: StaffRole[]; email: string; passphrase: string };

type Overrides = {
  name?: string;
  email?: string;
  roles?: StaffRole[];
  state?: "active" | "disabled";
  /** Only who signs in needs a real one: hashing it takes 20 ms. */
  passphrase?: string;
};

/** A member of staff who has joined, an author unless told otherwise, as the actor that commands take. */
export async function buildStaff(overrides: Overrides = {}): Promise<TestStaff> {
  const { name = "Vera Sokolova", roles = ["author"], state = "active" } = overrides;
  const email = overrides.email ?? `${randomBytes(6).toString("hex")}@example.org`;
  const passphrase = overrides.passphrase ?? "";
  const passphraseHash = passphrase ? await hashPassphrase(passphrase) : "none that verifies";
  const rows = await studioDb()
    .insert(staff)
    .values({ name, email, roles, state, passphraseHash })
    .returning({ id: staff.id });
  const id = rows[0]?.id;
  if (!id) throw new Error("The factory made no member of staff.");
  return { kind: "staff", id, name, roles, email, passphrase };
}

/** A session of theirs, as if they had just signed in. */
export async function buildSession(member: { id: string }): Promise<string> {
  return await studioDb().transaction((tx) =>
    insertSession(tx, { staffId: member.id, expiresAt: toSessionEnd(new Date()) }),
  );
}
