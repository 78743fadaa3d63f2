import { bigint, index, integer, pgTable } from "drizzle-orm/pg-core";
import { textContents } from "./captures.ts";
import { bytea } from "./columns.ts";

const hashes = (name: string) => bigint(name, { mode: "bigint" }).array().notNull();

/** What a text is known again by although it isn't the same to the letter: domain/capture/fingerprint.ts makes them, of which version `version` says. */
export const textFingerprints = pgTable(
  "text_fingerprints",
  {
    textSha256: bytea("text_sha256")
      .primaryKey()
      .references(() => textContents.sha256),
    version: integer("version").notNull(),
    /** Texts that share a few are looked at. */
    bands: hashes("bands"),
    numbers: hashes("numbers"),
    smallNumbers: hashes("small_numbers"),
    numberCount: integer("number_count").notNull(),
    runCount: integer("run_count").notNull(),
  },
  (table) => [index("text_fingerprints_bands").using("gin", table.bands)],
);
