import { exportAudit, noteAuditHead } from "#domain/auth/commands-audit.ts";
import {
  acceptInvitation,
  createOwner,
  makeMemberLink,
  makeOwnerLink,
} from "#domain/auth/commands-links.ts";
import { endAllSessions, endSession, signIn } from "#domain/auth/commands-sessions.ts";
import { changePassphrase, inviteStaff, setRoles } from "#domain/auth/commands-staff.ts";
import { readAuditFilter } from "#domain/auth/view-audit.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const passphrase = "marmot kettle violin dusk";
const name = "Vera Sokolova";
const email = "vera@example.org";
const staffId = missingId;
const sessionId = missingId;
const token = "no such link";
const somebodys = { staffId };

const filter = readAuditFilter(() => "");

export const cases: CommandCases = {
  exportAudit: {
    action: "audit.export",
    run: (actor) => exportAudit(actor, { filter, format: "csv" }),
  },
  noteAuditHead: { action: "audit.note-head", run: (actor) => noteAuditHead(actor) },
  makeOwnerLink: { action: "owner.invite", run: (actor) => makeOwnerLink(actor) },
  createOwner: {
    action: "owner.create",
    run: (actor) => createOwner(actor, { token, name, email, passphrase }),
  },
  makeMemberLink: { action: "staff.invite", run: (actor) => makeMemberLink(actor, { staffId }) },
  acceptInvitation: {
    action: "invitation.accept",
    run: (actor) => acceptInvitation(actor, { token, name, passphrase }),
  },
  signIn: {
    action: "session.start",
    run: (actor) =>
      signIn(actor, { email, passphrase }, { network: "10.0.0.0/24", deviceToken: null }),
  },
  endSession: {
    action: "session.end",
    thing: somebodys,
    run: (actor) => endSession(actor, { sessionId }),
  },
  endAllSessions: {
    action: "staff.end-sessions",
    thing: somebodys,
    run: (actor) => endAllSessions(actor, { staffId }),
  },
  inviteStaff: {
    action: "staff.invite",
    run: (actor) => inviteStaff(actor, { name, email, roles: ["author"] }),
  },
  setRoles: {
    action: "staff.set-roles",
    thing: somebodys,
    run: (actor) => setRoles(actor, { staffId, roles: ["author"], revision: 1 }),
  },
  changePassphrase: {
    action: "passphrase.change",
    thing: somebodys,
    run: (actor) =>
      changePassphrase(actor, { staffId, sessionId, present: passphrase, next: passphrase }),
  },
};
