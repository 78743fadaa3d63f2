import type { Metadata } from "next";
import { JoinForm } from "#components/staff/join-form.tsx";
import { SpentLink } from "#components/staff/spent-link.tsx";
import { findLink } from "#domain/auth/queries.ts";
import { getAuthWords } from "#messages/auth.ts";
import { acceptInvitationAction } from "../../actions.ts";

const words = getAuthWords("en");

export const metadata: Metadata = { title: words("invitation.joinTitle") };

/** A member's link: to join, or to choose a new passphrase. Looking at it uses nothing up. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findLink(token);
  if (!link || link.email === null) return <SpentLink />;
  const email = link.email;
  const isNew = link.purpose === "join";
  return (
    <>
      <h1>{isNew ? words("invitation.joinTitle") : words("invitation.resetTitle")}</h1>
      <p>
        {isNew
          ? words("invitation.joinIntro", { email })
          : words("invitation.resetIntro", { email })}
      </p>
      <JoinForm
        action={acceptInvitationAction}
        token={token}
        name={link.name ?? ""}
        email={email}
        submit={words("invitation.submit")}
      />
    </>
  );
}
