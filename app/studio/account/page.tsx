import type { Metadata } from "next";
import { requireSession } from "#app/_auth/actor.ts";
import { readSingleKeys } from "#app/_auth/single-keys.ts";
import { mailWords } from "#components/mail/mail-words.ts";
import { SentMails } from "#components/mail/sent-mails.tsx";
import { WishesForm } from "#components/mail/wishes-form.tsx";
import { OwnFactor } from "#components/staff/factor-section.tsx";
import { KeysForm } from "#components/staff/keys-form.tsx";
import { PassphraseForm } from "#components/staff/passphrase-form.tsx";
import { nameRoles } from "#components/staff/role-boxes.tsx";
import { SessionsTable } from "#components/staff/sessions-table.tsx";
import { StudioPage } from "#components/studio/studio-page.tsx";
import { listSessions } from "#domain/auth/queries.ts";
import { findOwnEmail } from "#domain/auth/queries-staff.ts";
import { findFactor } from "#domain/factors/queries.ts";
import { findOwnMail } from "#domain/mail/queries-mail.ts";
import { getAuthWords } from "#messages/auth.ts";
import { getFactorWords } from "#messages/factors.ts";
import { endSessionAction, removeFactorAction } from "../staff/actions.ts";
import {
  changePassphraseAction,
  chooseKeysAction,
  endOtherSessionsAction,
  renewCodesAction,
} from "./actions.ts";
import { chooseMailAction } from "./mail-actions.ts";

const words = getAuthWords("en");
const factorWords = getFactorWords("en");

export const metadata: Metadata = { title: words("account.title") };

export default async function AccountPage() {
  const { actor, sessionId } = await requireSession();
  const sessions = (await listSessions(actor, actor.id)) ?? [];
  const factor = await findFactor(actor, actor.id);
  const mail = await findOwnMail(actor);
  return (
    <StudioPage>
      <div className="page-stack">
        <h1>{words("account.title")}</h1>
        <p>
          {words("account.signedInAs", { name: actor.name })}{" "}
          {actor.roles.length > 0
            ? words("account.roles", { roles: nameRoles(actor.roles) })
            : words("account.noRoles")}
        </p>
        <h2>{words("sessions.title")}</h2>
        <SessionsTable
          sessions={sessions}
          staffId={actor.id}
          currentId={sessionId}
          endSession={endSessionAction}
          endAll={endOtherSessionsAction}
        />
        {factor ? (
          <>
            <h2 id="second-factor">{factorWords("account.title")}</h2>
            <OwnFactor
              factor={factor}
              staffId={actor.id}
              renew={renewCodesAction}
              remove={removeFactorAction}
            />
          </>
        ) : null}
        {mail ? (
          <>
            <h2 id="mail">{mailWords("account.title")}</h2>
            <p>{mailWords(mail.isSent ? "account.intro" : "account.off")}</p>
            <WishesForm action={chooseMailAction} mail={mail} />
            {mail.isSent || mail.last.length > 0 ? (
              <>
                <h3>{mailWords("account.last")}</h3>
                <SentMails mails={mail.last} />
              </>
            ) : null}
          </>
        ) : null}
        <h2>{words("keys.title")}</h2>
        <KeysForm action={chooseKeysAction} areOn={await readSingleKeys()} />
        <h2>{words("account.passphraseTitle")}</h2>
        <PassphraseForm action={changePassphraseAction} email={await findOwnEmail(actor)} />
      </div>
    </StudioPage>
  );
}
