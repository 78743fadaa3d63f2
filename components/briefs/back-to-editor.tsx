import { LinkButton } from "#components/ui/link-button.tsx";
import { getPublishingWords } from "#messages/publishing.ts";

/** From a page about a brief to where it is written. */
export function BackToEditor({ briefId }: { briefId: string }) {
  return (
    <LinkButton href={`/studio/briefs/${briefId}`}>
      {getPublishingWords("en")("preview.back")}
    </LinkButton>
  );
}
