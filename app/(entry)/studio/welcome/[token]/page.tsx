import type { Metadata } from "next";
import { JoinForm } from "#components/staff/join-form.tsx";
import { SpentLink } from "#components/staff/spent-link.tsx";
import { findLink } from "#domain/auth/queries.ts";
import { getAuthWords } from "#messages/auth.ts";
import { createOwnerAction } from "../../actions.ts";

const words = getAuthWords("en");

export const metadata: Metadata = { title: words("welcome.title") };

/** The first start's link. Looking at it uses nothing up: mail programs and previews look too. */
export default async function WelcomePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findLink(token);
  if (!link || link.email !== null) return <SpentLink />;
  return (
    <>
      <h1>{words("welcome.title")}</h1>
      <p>{words("welcome.intro")}</p>
      <JoinForm
        action={createOwnerAction}
        token={token}
        name=""
        email={null}
        submit={words("welcome.submit")}
      />
    </>
  );
}
