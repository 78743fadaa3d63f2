import { z } from "zod";
import {
  byLanguage,
  edtf,
  language,
  line,
  optional,
  optionalThing,
  prose,
  startRevision,
  thingId,
} from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";

const nameCharsMax = 200;
const factCharsMax = 600;

const names = byLanguage(nameCharsMax);

/** One that we have, or a name: then the organisation of that name is found, or made. */
export const organisationReference = z.union(
  [z.strictObject({ id: thingId }), z.strictObject({ name: line(nameCharsMax), language })],
  "input.required",
);

const roleFields = {
  titles: names,
  organisation: optionalThing(organisationReference),
  /** Null: not stated. */
  from: optional(edtf),
  /** Null: not stated, or still held. */
  to: optional(edtf),
};
const role = z.strictObject(roleFields);

const personCreation = z.strictObject({ names, roles: z.array(role).max(50).default([]) });
const personUpdate = z.strictObject({ personId: thingId, revision: startRevision, names });

const fact = {
  kind: z.enum(["owner", "funder", "legal_form"], "input.required"),
  text: line(factCharsMax),
  relatedOrganisationId: optional(thingId),
  from: optional(edtf),
  to: optional(edtf),
  passageId: optional(thingId),
  /** Where no passage says so. */
  noPassageBecause: optional(line(factCharsMax)),
};
export const organisationFact = z.strictObject(fact);

const organisationFields = { names, note: optional(prose(factCharsMax)) };
const organisationCreation = z.strictObject({
  ...organisationFields,
  facts: z.array(organisationFact).max(50).default([]),
});
const organisationUpdate = z.strictObject({
  organisationId: thingId,
  revision: startRevision,
  ...organisationFields,
});
const factAddition = z.strictObject({ organisationId: thingId, ...fact });

/** Without a person: a role held by somebody unnamed. */
const roleAddition = z.strictObject({ personId: optional(thingId), ...roleFields });
const roleUpdate = z.strictObject({ roleId: thingId, revision: startRevision, ...roleFields });
const roleEnd = z.strictObject({ roleId: thingId, revision: startRevision, to: edtf });

export type OrganisationReference = z.infer<typeof organisationReference>;
export type RoleInput = z.infer<typeof role>;
export type OrganisationFactInput = z.infer<typeof organisationFact>;

export const parsePersonCreation = (input: unknown) => parseInput(personCreation, input);
export const parsePersonUpdate = (input: unknown) => parseInput(personUpdate, input);
export const parseOrganisationCreation = (input: unknown) =>
  parseInput(organisationCreation, input);
export const parseOrganisationUpdate = (input: unknown) => parseInput(organisationUpdate, input);
export const parseFactAddition = (input: unknown) => parseInput(factAddition, input);
export const parseRoleAddition = (input: unknown) => parseInput(roleAddition, input);
export const parseRoleUpdate = (input: unknown) => parseInput(roleUpdate, input);
export const parseRoleEnd = (input: unknown) => parseInput(roleEnd, input);
