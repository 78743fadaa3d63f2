import {
  beginTotp,
  confirmTotp,
  removeFactor,
  renewRecoveryCodes,
  requireFactor,
} from "#domain/factors/commands.ts";
import { confirmSession, enterCode } from "#domain/factors/commands-sign-in.ts";
import { type CommandCases, missingId } from "./command-case.ts";

const staffId = missingId;
const sessionId = missingId;
const somebodys = { staffId };
const code = "000000";

export const cases: CommandCases = {
  beginTotp: {
    action: "factor.set-up",
    thing: somebodys,
    run: (actor) => beginTotp(actor, { staffId }),
  },
  confirmTotp: {
    action: "factor.set-up",
    thing: somebodys,
    run: (actor) => confirmTotp(actor, { staffId, sessionId, code }),
  },
  renewRecoveryCodes: {
    action: "factor.set-up",
    thing: somebodys,
    run: (actor) => renewRecoveryCodes(actor, { staffId }),
  },
  removeFactor: {
    action: "factor.remove",
    thing: somebodys,
    run: (actor) => removeFactor(actor, { staffId }),
  },
  requireFactor: {
    action: "factor.require",
    run: (actor) => requireFactor(actor, { roles: [] }),
  },
  enterCode: { action: "session.start", run: (actor) => enterCode(actor, { sessionId, code }) },
  confirmSession: {
    action: "session.confirm",
    thing: somebodys,
    run: (actor) => confirmSession(actor, { staffId, sessionId, proof: code }),
  },
};
