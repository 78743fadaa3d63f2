import { createElement } from "react";
import { type DocumentNode, readText } from "#domain/richtext/document-nodes.ts";
import { Inline } from "./inline.tsx";
import type { Reading } from "./reading.ts";

/** A picture with its caption. Its size is told, so that nothing moves when it arrives. */
export function DocumentImage({ node, reading }: { node: DocumentNode; reading: Reading }) {
  const medium = reading.media.get(readText(node, "mediaId"));
  if (!medium) throw new Error(`Picture ${readText(node, "mediaId")} is not in the version`);
  // A plain img: Next's needs a script, and ours were brought to size when they were uploaded.
  const picture = createElement("img", {
    src: medium.url,
    width: medium.width,
    height: medium.height,
    alt: node.attrs.decorative === true ? "" : readText(node, "alt"),
    loading: "lazy",
    decoding: "async",
  });
  return (
    <figure className="image">
      {picture}
      {node.content.length > 0 ? (
        <figcaption>
          <Inline nodes={node.content} reading={reading} />
        </figcaption>
      ) : null}
    </figure>
  );
}
