import { randomBytes } from "node:crypto";

/** An address beside the given one that can't be there. */
export function toSiblingUrl(url: string): string {
  const sibling = new URL(url);
  const folder = sibling.pathname.replace(/[^/]*\/?$/, "");
  sibling.pathname = `${folder}no-such-page-${randomBytes(6).toString("hex")}`;
  sibling.search = "";
  sibling.hash = "";
  return sibling.href;
}
