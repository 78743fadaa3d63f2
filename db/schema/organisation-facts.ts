import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { passages } from "./captures.ts";
import { checkOneOf, createdAt, id, revision } from "./columns.ts";
import { organisations } from "./people.ts";
import { createdBy } from "./release.ts";

export const organisationFactKinds = ["owner", "funder", "legal_form"] as const;

/** Who owns and who funds a publisher, and what it is in law: stated by one rule for all, each with its evidence. */
export const organisationFacts = pgTable(
  "organisation_facts",
  {
    id: id(),
    organisationId: uuid("organisation_id")
      .notNull()
      .references(() => organisations.id),
    kind: text("kind", { enum: organisationFactKinds }).notNull(),
    text: text("text").notNull(),
    /** The owner or funder, where we keep it as an organisation. */
    relatedOrganisationId: uuid("related_organisation_id").references(() => organisations.id),
    fromEdtf: text("from_edtf"),
    toEdtf: text("to_edtf"),
    passageId: uuid("passage_id").references(() => passages.id),
    noPassageBecause: text("no_passage_because"),
    createdBy: createdBy(),
    createdAt: createdAt(),
    revision: revision(),
  },
  (table) => [
    index("organisation_facts_organisation_id").on(table.organisationId),
    index("organisation_facts_passage_id")
      .on(table.passageId)
      .where(sql`${table.passageId} is not null`),
    checkOneOf("organisation_facts_kind_known", table.kind, organisationFactKinds),
    check(
      "organisation_facts_have_one_origin",
      sql`num_nonnulls(${table.passageId}, ${table.noPassageBecause}) = 1`,
    ),
  ],
);
