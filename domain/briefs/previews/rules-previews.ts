import type { VersionContent } from "../version-content.ts";

/** Pictures of a draft are the staff's to see: who reads it by a link gets them by the link too. */
export function showThroughLink(content: VersionContent, token: string): VersionContent {
  return JSON.parse(JSON.stringify(content), (_, value) =>
    typeof value === "string" && value.startsWith("/media/")
      ? `/studio/preview/${token}${value}`
      : value,
  );
}

/** Whether a draft shows the picture of this address. */
export function showsPicture(content: VersionContent, url: string): boolean {
  return JSON.stringify(content).includes(JSON.stringify(url));
}
