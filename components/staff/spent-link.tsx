import { LinkButton } from "#components/ui/link-button.tsx";
import { getAuthWords } from "#messages/auth.ts";

/** A one-time link that was used, has run out or never was; which of them isn't told. */
export function SpentLink() {
  const words = getAuthWords("en");
  return (
    <>
      <h1>{words("linkSpent.title")}</h1>
      <p>{words("linkSpent.text")}</p>
      <LinkButton href="/studio/sign-in">{words("linkSpent.signIn")}</LinkButton>
    </>
  );
}
