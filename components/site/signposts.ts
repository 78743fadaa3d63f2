import { besidePath } from "#domain/urls.ts";
import type { Signpost } from "./site-head.tsx";

type Thing = {
  /** The address that it is to be cited by. */
  cited: string;
  /** What it is in the words of schema.org. */
  kind: "NewsArticle" | "Dataset" | "Observation" | "CreativeWork";
  /** What describes it for machines, as JSON; the file beside its page where none is named. */
  described?: string;
  /** What it consists of. */
  items?: readonly { href: string; type: string }[];
  /** The page of what it is a part of. */
  collection?: string | null;
  licence?: string | null;
};

/** The links of a page about a thing. */
export function makeSignposts(thing: Thing): Signpost[] {
  const { cited, kind, items = [], collection = null, licence = null } = thing;
  return [
    { rel: "cite-as", href: cited },
    {
      rel: "describedby",
      href: thing.described ?? besidePath(cited),
      type: "application/json",
    },
    { rel: "type", href: "https://schema.org/AboutPage" },
    { rel: "type", href: `https://schema.org/${kind}` },
    ...items.map((item) => ({ rel: "item" as const, ...item })),
    ...(collection === null ? [] : [{ rel: "collection" as const, href: collection }]),
    ...(licence === null ? [] : [{ rel: "license" as const, href: licence }]),
  ];
}
