import { getAuthorsWords } from "#messages/authors.ts";
import { getOriginalsWords } from "#messages/originals.ts";
import { getPreviewsWords } from "#messages/previews.ts";
import { getPublishingWords } from "#messages/publishing.ts";
import { getSubjectsWords } from "#messages/subjects.ts";
import { deskWords as words } from "./desk-words.ts";

const publishing = getPublishingWords("en");

/** Says that this is a preview, of which revision, and leads back. */
export function PreviewBar({
  briefId,
  revision,
  mayPublish,
}: {
  briefId: string;
  /** Null where there is nothing to show. */
  revision: number | null;
  mayPublish: boolean;
}) {
  return (
    <nav className="preview-bar" aria-label={words("review.preview")}>
      <p>{revision === null ? words("review.preview") : publishing("preview.bar", { revision })}</p>
      <a href={`/studio/briefs/${briefId}`}>{publishing("preview.back")}</a>
      {revision === null ? null : (
        <a href={`/studio/briefs/${briefId}/links`}>{getPreviewsWords("en")("link")}</a>
      )}
      {revision === null ? null : (
        <a href={`/studio/briefs/${briefId}/byline`}>{getAuthorsWords("en")("link")}</a>
      )}
      {revision === null ? null : (
        <a href={`/studio/briefs/${briefId}/subjects`}>{getSubjectsWords("en")("placing.link")}</a>
      )}
      {revision === null ? null : (
        <a href={`/studio/briefs/${briefId}/original`}>{getOriginalsWords("en")("link")}</a>
      )}
      {mayPublish ? (
        <a href={`/studio/briefs/${briefId}/publish`}>{words("review.publish")}</a>
      ) : null}
    </nav>
  );
}
