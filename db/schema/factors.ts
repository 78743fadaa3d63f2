import { bigint, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytea, createdAt, id, instant } from "./columns.ts";
import { staff } from "./staff.ts";

/** The app that counts out codes for somebody (RFC 6238). Its secret is sealed (domain/seals): the key is a file beside the database. */
export const totpFactors = pgTable("totp_factors", {
  staffId: uuid("staff_id")
    .primaryKey()
    .references(() => staff.id),
  sealed: bytea("sealed").notNull(),
  keyId: text("key_id").notNull(),
  createdAt: createdAt(),
  /** Null until a first code has shown that the app has it; it is asked for from then on. */
  confirmedAt: instant("confirmed_at"),
  /** The last step of 30 seconds whose code was taken: neither it nor one before it is taken again. */
  lastStep: bigint("last_step", { mode: "number" }),
});

/** Codes on paper, each good for one sign-in without the app. Only hashes are kept. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: id(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staff.id),
    codeHash: bytea("code_hash").notNull().unique(),
    createdAt: createdAt(),
    usedAt: instant("used_at"),
  },
  (table) => [index("recovery_codes_of_staff").on(table.staffId)],
);
