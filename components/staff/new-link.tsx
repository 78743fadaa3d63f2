import { formatInstantMinute } from "#components/time/instants.ts";
import { CopyLine } from "#components/ui/copy-line.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getAuthWords } from "#messages/auth.ts";

export type NewLinkView = { url: string; expiresAt: string; name: string };

/** A one-time link, shown this once, to be copied. */
export function NewLink({ link }: { link: NewLinkView }) {
  const words = getAuthWords("en");
  return (
    <Notice tone="ok" live>
      <strong>{words("staff.linkTitle", { name: link.name })}</strong>
      <p>{words("staff.linkText", { until: formatInstantMinute(link.expiresAt) })}</p>
      <CopyLine
        id="new-link"
        label={words("staff.linkLabel")}
        value={link.url}
        says={{ copy: words("staff.copy"), copied: words("staff.copied") }}
      />
    </Notice>
  );
}
