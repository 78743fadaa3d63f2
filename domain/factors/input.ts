import { z } from "zod";
import { staffRoles } from "#domain/auth/actor.ts";
import { parseInput } from "#domain/parse-input.ts";

/** As it is typed or pasted, blanks and dashes and all. */
const code = z.string().trim().min(1, "input.required").max(100, "input.tooLong");

const codeInput = z.strictObject({ code });
const rolesInput = z.strictObject({
  roles: z
    .array(z.enum(staffRoles))
    .transform((given) => staffRoles.filter((role) => given.includes(role))),
});

export type CodeInput = z.infer<typeof codeInput>;
export type FactorRolesInput = z.infer<typeof rolesInput>;

export const parseCode = (input: unknown) => parseInput(codeInput, input);
export const parseFactorRoles = (input: unknown) => parseInput(rolesInput, input);
