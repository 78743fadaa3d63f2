import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findCurrentEntrant } from "#app/_auth/actor.ts";
import { parseNextPath, toSignInPath, withNext } from "#app/_auth/next-path.ts";
import { QrCode } from "#components/staff/qr-code.tsx";
import { TotpForm } from "#components/staff/totp-form.tsx";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { CopyLine } from "#components/ui/copy-line.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { findOwnOffer } from "#domain/factors/queries.ts";
import { getAuthWords } from "#messages/auth.ts";
import { getFactorWords } from "#messages/factors.ts";
import { beginTotpAction, confirmTotpAction } from "../actions.ts";

const words = getFactorWords("en");
const authWords = getAuthWords("en");

export const metadata: Metadata = { title: words("setUp.title") };

/** Sets an authenticator app up: by choice, or where a role needs one before anything else may be done. */
export default async function SecondFactorPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const asked = (await searchParams).next;
  const next = parseNextPath(typeof asked === "string" ? asked : null);
  const entrant = await findCurrentEntrant();
  if (!entrant) redirect(toSignInPath(next));
  if (entrant.needs === "code") redirect(withNext("/studio/sign-in/code", next));
  const offer = await findOwnOffer(entrant.actor);
  return (
    <>
      <h1>{words("setUp.title")}</h1>
      {entrant.needs === "setUp" ? <Notice>{words("setUp.required")}</Notice> : null}
      {entrant.hasFactor ? null : <p>{words("setUp.intro")}</p>}
      <TotpForm
        action={confirmTotpAction}
        next={next}
        begin={
          entrant.hasFactor ? null : (
            <StudioForm
              id="begin"
              action={beginTotpAction}
              submit={words(offer ? "setUp.anew" : "setUp.begin")}
              {...(!offer && { tone: "primary" as const })}
            />
          )
        }
      >
        {offer ? (
          <>
            <h2>{words("setUp.scan")}</h2>
            <QrCode text={offer.uri} label={words("setUp.qr")} />
            <CopyLine
              id="secret"
              label={words("setUp.byHand")}
              value={offer.secret}
              says={{ copy: authWords("staff.copy"), copied: authWords("staff.copied") }}
            />
          </>
        ) : null}
      </TotpForm>
    </>
  );
}
