import type { NodeViewRenderer } from "@tiptap/core";
import type { Node as PMNode } from "@tiptap/pm/model";
import { findEvidence } from "#domain/evidence/lint/snapshot.ts";
import type { EvidenceStore } from "./evidence-store.ts";
import { make } from "./views.ts";
import type { EditorWords } from "./words.ts";

/** A picture with its caption, which is written in place, and what it says to those who don't see it. */
export function makeImageView(
  evidence: EvidenceStore,
  words: EditorWords,
  describeImage: (pos: number) => void,
): NodeViewRenderer {
  return ({ node, getPos }) => {
    let current = node;
    const picture = make("img", "");
    const alt = make("button", "image-alt");
    alt.type = "button";
    alt.onclick = () => {
      const pos = getPos();
      if (pos !== undefined) describeImage(pos);
    };
    const tools = make("div", "image-tools", alt);
    tools.contentEditable = "false";
    const caption = make("figcaption", "");
    const dom = make("figure", "image", picture, caption, tools);
    show(current);
    const stop = evidence.subscribe(() => show(current));

    function show(next: PMNode): void {
      const url = findEvidence(evidence.get().media, String(next.attrs.mediaId))?.url ?? "";
      if (picture.getAttribute("src") !== url) picture.src = url;
      const isDecorative = next.attrs.decorative === true;
      const text = String(next.attrs.alt);
      picture.alt = isDecorative ? "" : text;
      alt.textContent = isDecorative
        ? words("image.decorative")
        : text.trim() === ""
          ? words("image.describe")
          : words("image.described", { text });
      caption.dataset.placeholder = next.content.size === 0 ? words("image.caption") : "";
    }

    return {
      dom,
      contentDOM: caption,
      update(next) {
        if (next.type !== current.type) return false;
        current = next;
        show(next);
        return true;
      },
      ignoreMutation: (mutation) => !caption.contains(mutation.target),
      stopEvent: (event) => event.target === alt,
      destroy: stop,
    };
  };
}
