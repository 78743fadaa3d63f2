import { systemActor } from "#domain/auth/actor.ts";
import { makeOwnerLink } from "#domain/auth/commands-links.ts";
import { toOwnerLinkUrl } from "#domain/auth/links.ts";

/** While nobody has an account: the link that makes the owner's. Each start makes a new one, and only the newest works. */
export async function findOwnerLink(): Promise<string | undefined> {
  const link = await makeOwnerLink(systemActor);
  return link.ok ? toOwnerLinkUrl(link.value.token) : undefined;
}
