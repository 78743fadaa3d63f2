import { getSettings } from "#settings.ts";

/** The whole address of the owner's one-time link, as it is printed. Whoever has it makes the owner's account. */
export function toOwnerLinkUrl(token: string): string {
  return `${getSettings().publicUrl}/studio/welcome/${token}`;
}

/** The whole address of a member's one-time link, as it is handed to them. */
export function toMemberLinkUrl(token: string): string {
  return `${getSettings().publicUrl}/studio/invitation/${token}`;
}
