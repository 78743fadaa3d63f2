import { parseArgs } from "node:util";
import { type StaffRole, staffRoles, systemActor } from "#domain/auth/actor.ts";
import { makeMemberLink } from "#domain/auth/commands-links.ts";
import { endAllSessions } from "#domain/auth/commands-sessions.ts";
import { inviteStaff, setRoles } from "#domain/auth/commands-staff.ts";
import { parseInvitation, parseRolesChange } from "#domain/auth/input.ts";
import { toMemberLinkUrl } from "#domain/auth/links.ts";
import { listStaff, type StaffView } from "#domain/auth/queries-staff.ts";
import { removeFactor } from "#domain/factors/commands.ts";
import { fail, type Result, succeed } from "#domain/result.ts";
import { sayProblem } from "#messages/problem-words.ts";
import { Misuse, runCommand } from "./command.ts";
import { withOwnDatabase } from "./own-database.ts";

/** `npm run staff -- …`: looks after the staff from the machine itself, where no account is needed. */
const usage = `npm run staff -- add --email ADDRESS --role ROLE [--role ROLE] [--name NAME]
npm run staff -- link --email ADDRESS
npm run staff -- list
npm run staff -- set-roles --email ADDRESS [--role ROLE] [--role ROLE]
npm run staff -- end-sessions --email ADDRESS
npm run staff -- remove-factor --email ADDRESS

Roles: ${staffRoles.join(", ")}. set-roles without any takes all away: only their own account is left to them.`;

type Options = { email: string; name: string; roles: string[] };

const acts: Record<string, (options: Options) => Promise<Result<string>>> = {
  async add({ email, name, roles }) {
    const input = parseInvitation({ email, name: name || email.split("@")[0], roles });
    const result = input.ok ? await inviteStaff(systemActor, input.value) : input;
    return result.ok ? succeed(sayLink(email, result.value)) : result;
  },
  async link({ email }) {
    const member = await findByEmail(email);
    const result = member.ok
      ? await makeMemberLink(systemActor, { staffId: member.value.id })
      : member;
    return result.ok ? succeed(sayLink(email, result.value)) : result;
  },
  async list() {
    const members = (await listStaff(systemActor)) ?? [];
    return succeed(
      members.map(sayMember).join("\n") || "Nobody yet: npm start prints a link for the owner.",
    );
  },
  async "set-roles"({ email, roles }) {
    const member = await findByEmail(email);
    if (!member.ok) return member;
    const { id: staffId, revision } = member.value;
    const input = parseRolesChange({ staffId, roles, revision });
    const result = input.ok ? await setRoles(systemActor, input.value) : input;
    return result.ok ? succeed("The roles are saved. They hold from the next request.") : result;
  },
  async "end-sessions"({ email }) {
    const member = await findByEmail(email);
    const result = member.ok
      ? await endAllSessions(systemActor, { staffId: member.value.id })
      : member;
    return result.ok ? succeed(`Ended: ${result.value.ended}.`) : result;
  },
  async "remove-factor"({ email }) {
    const member = await findByEmail(email);
    const result = member.ok
      ? await removeFactor(systemActor, { staffId: member.value.id })
      : member;
    return result.ok
      ? succeed("The second factor and its recovery codes are gone, and their sessions are ended.")
      : result;
  },
};

async function findByEmail(email: string): Promise<Result<StaffView>> {
  const members = (await listStaff(systemActor)) ?? [];
  const member = members.find((each) => each.email.toLowerCase() === email.toLowerCase());
  return member ? succeed(member) : fail({ code: "auth.emailUnknown", values: { email } });
}

function sayLink(email: string, link: { token: string; expiresAt: Date }): string {
  const until = link.expiresAt.toISOString().slice(0, 16).replace("T", " ");
  return `A one-time link for ${email}, good until ${until} UTC:\n${toMemberLinkUrl(link.token)}`;
}

function sayMember(member: StaffView): string {
  const roles = member.roles.join(", ") || "no role";
  const state = member.hasJoined ? `${member.sessionsOpen} sessions` : "invited";
  return `${member.email}  ${member.name}  (${roles})  ${state}`;
}

const isRole = (role: string): role is StaffRole => staffRoles.some((each) => each === role);

function parseRoles(given: string[]): StaffRole[] {
  const roles = given.flatMap((role) => role.split(",")).map((role) => role.trim());
  const unknown = roles.filter((role) => !isRole(role));
  if (unknown.length > 0) throw new Misuse(`There is no role ${unknown.join(", ")}.`);
  return roles.filter(isRole);
}

await runCommand(usage, async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      email: { type: "string", default: "" },
      name: { type: "string", default: "" },
      role: { type: "string", multiple: true, default: [] },
    },
  });
  const [name = "", ...more] = positionals;
  const act = Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) throw new Misuse(`What is to be done is one of ${Object.keys(acts).join(", ")}.`);
  if (more.length > 0) throw new Misuse(`${more.join(" ")} belongs to no option.`);
  const roles = parseRoles(values.role);
  const options = { email: values.email, name: values.name, roles };
  const result = await withOwnDatabase(() => act(options));
  if (result.ok) console.log(result.value);
  else for (const problem of result.problems) console.error(sayProblem(problem, "en"));
  return result.ok ? 0 : 1;
});
