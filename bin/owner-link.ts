import { systemActor } from "#domain/auth/actor.ts";
import { makeOwnerLink } from "#domain/auth/commands-links.ts";
import { toOwnerLinkUrl } from "#domain/auth/links.ts";

/** While nobody has an account: how to make the owner's. Each start prints a new link, and only the newest works. */
export async function sayOwnerLink(say: (line: string) => void): Promise<void> {
  const link = await makeOwnerLink(systemActor);
  if (!link.ok) return;
  say(
    `Make the owner's account (the link works once, for a day):\n${toOwnerLinkUrl(link.value.token)}`,
  );
}
