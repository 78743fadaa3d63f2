import { z } from "zod";
import { line } from "#domain/fields.ts";
import { parseInput } from "#domain/parse-input.ts";
import { staffRoles } from "./actor.ts";
import { passphraseCharsMax } from "./passphrase-bounds.ts";

const nameCharsMax = 120;
/** RFC 5321 §4.5.3.1.3. */
const emailCharsMax = 254;

const name = line(nameCharsMax);

/** One address and nothing else: a list of them would send somebody's link to somebody else. */
const email = z
  .string()
  .trim()
  .min(1, "input.required")
  .max(emailCharsMax, "auth.emailInvalid")
  .pipe(z.email("auth.emailInvalid"));

/** Nothing is trimmed from it. Its own rules want to know whose it is: passphrase.ts. In code units, which are at most two a character. */
const passphrase = z
  .string()
  .min(1, "input.required")
  .max(4 * passphraseCharsMax, "input.tooLong");

/** Those we know, each once, in one order. None at all shuts somebody out of everything but their own account. */
const anyRoles = z
  .array(z.enum(staffRoles, "auth.rolesMissing"), "auth.rolesMissing")
  .transform((given) => staffRoles.filter((role) => given.includes(role)));

const someRoles = anyRoles.refine((roles) => roles.length > 0, "auth.rolesMissing");

const revision = z.coerce.number().int().positive();

const signIn = z.strictObject({ email, passphrase });
const owner = z.strictObject({ name, email, passphrase });
const acceptance = z.strictObject({ name, passphrase });
const invitation = z.strictObject({ name, email, roles: someRoles });
const staffId = z.uuid("thing.notFound");
const member = z.strictObject({ staffId });
const rolesChange = z.strictObject({ staffId, roles: anyRoles, revision });
const passphraseChange = z.strictObject({ present: passphrase, next: passphrase });

export type SignInInput = z.infer<typeof signIn>;
export type OwnerInput = z.infer<typeof owner>;
export type AcceptanceInput = z.infer<typeof acceptance>;
export type InvitationInput = z.infer<typeof invitation>;
export type RolesChangeInput = z.infer<typeof rolesChange>;
export type PassphraseChangeInput = z.infer<typeof passphraseChange>;

export const parseSignIn = (input: unknown) => parseInput(signIn, input);
export const parseOwner = (input: unknown) => parseInput(owner, input);
export const parseAcceptance = (input: unknown) => parseInput(acceptance, input);
export const parseInvitation = (input: unknown) => parseInput(invitation, input);
export const parseMember = (input: unknown) => parseInput(member, input);
export const parseRolesChange = (input: unknown) => parseInput(rolesChange, input);
export const parsePassphraseChange = (input: unknown) => parseInput(passphraseChange, input);
