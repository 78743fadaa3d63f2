import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findCurrentSession } from "#app/_auth/actor.ts";
import { parseNextPath } from "#app/_auth/next-path.ts";
import { SignInForm } from "#components/staff/sign-in-form.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { hasStaff } from "#domain/auth/queries.ts";
import { getAuthWords } from "#messages/auth.ts";
import { signInAction } from "../actions.ts";

const words = getAuthWords("en");

export const metadata: Metadata = { title: words("signIn.title") };

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const asked = (await searchParams).next;
  const next = parseNextPath(typeof asked === "string" ? asked : null);
  if (await findCurrentSession()) redirect(next);
  return (
    <>
      <h1>{words("signIn.title")}</h1>
      {(await hasStaff()) ? (
        <>
          <SignInForm action={signInAction} next={next} />
          <p>{words("signIn.forgotten")}</p>
        </>
      ) : (
        <Notice>
          <strong>{words("signIn.noStaffTitle")}</strong>
          <p>{words("signIn.noStaffText")}</p>
        </Notice>
      )}
    </>
  );
}
