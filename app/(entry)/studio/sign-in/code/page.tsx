import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { findCurrentEntrant } from "#app/_auth/actor.ts";
import { parseNextPath, toSignInPath } from "#app/_auth/next-path.ts";
import { CodeForm } from "#components/staff/code-form.tsx";
import { getFactorWords } from "#messages/factors.ts";
import { enterCodeAction } from "../../actions.ts";

const words = getFactorWords("en");

export const metadata: Metadata = { title: words("signIn.title") };

/** Where somebody stands whose passphrase was right, and who has a second factor. */
export default async function CodePage({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const asked = (await searchParams).next;
  const next = parseNextPath(typeof asked === "string" ? asked : null);
  const entrant = await findCurrentEntrant();
  if (!entrant) redirect(toSignInPath(next));
  if (entrant.needs !== "code") redirect(next);
  return (
    <>
      <h1>{words("signIn.title")}</h1>
      <p>{words("signIn.intro")}</p>
      <CodeForm action={enterCodeAction} next={next} />
      <p>{words("signIn.lost")}</p>
      <p>
        <a href={toSignInPath(next)}>{words("signIn.anew")}</a>
      </p>
    </>
  );
}
