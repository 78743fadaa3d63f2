import { Mark, mergeAttributes } from "@tiptap/core";
import { attributes } from "../attributes.ts";
import { isHref } from "../links.ts";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    link: {
      setLink: (values: { href: string }) => ReturnType;
      unsetLink: () => ReturnType;
    };
  }
}

/**
 * Our own rather than Tiptap's: that one carries a list of all top-level domains, and attributes (target, class, title) that a brief doesn't
 * have.
 */
export const LinkMark = Mark.create({
  name: "link",
  priority: 1_000,
  inclusive: false,
  addAttributes: () => attributes({ href: { html: "href", accepts: isHref } }),
  parseHTML: () => [
    { tag: "a[href]", getAttrs: (link) => (isHref(link.getAttribute("href")) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    "a",
    mergeAttributes(HTMLAttributes, { rel: "noopener" }),
    0,
  ],
  addCommands() {
    return {
      setLink:
        (values) =>
        ({ chain }) =>
          isHref(values.href) && chain().setMark(this.name, { href: values.href }).run(),
      unsetLink:
        () =>
        ({ chain }) =>
          chain().unsetMark(this.name, { extendEmptyMarkRange: true }).run(),
    };
  },
});
