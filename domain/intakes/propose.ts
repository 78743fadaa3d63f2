import { readLayerMetadata } from "#domain/capture/metadata/file-metadata.ts";
import {
  noMetadata,
  type Proposal,
  type ProposedAuthor,
  propose,
} from "#domain/capture/metadata/proposed.ts";
import { seemsInstead } from "#domain/capture/page-words.ts";
import type { TextLayer } from "#domain/capture/text-layers.ts";
import { dropUnprintable } from "#domain/richtext/printable.ts";
import { toAddressKeys } from "#domain/sources/address-keys.ts";
import type { AuthorName } from "#domain/sources/author-lines.ts";
import { decodeSafely } from "./decode-safely.ts";
import type { IntakeProposal, Reading } from "./proposal.ts";

const openingChars = 400;

/** What an answer says of itself, as fields of a source: for a person to confirm. `address` is the one that answered, `ledBy` those that led to it, `claimedType` what its server says that it is. */
export function proposeSource(
  layer: TextLayer,
  {
    address,
    ledBy = [],
    claimedType = null,
  }: { address: string; ledBy?: string[]; claimedType?: string | null },
): IntakeProposal {
  const said = layer.page ?? readLayerMetadata(layer) ?? noMetadata;
  const { title, authors, publisher, containerTitle, published, doi } = said;
  const isTable = layer.mediaType === "text/plain" && isTableName(address, claimedType);
  const kind = isTable ? ("dataset" as const) : ("document" as const);
  const type = said.cslType ?? { value: kind, from: isTable ? "address" : "text", runnerUp: null };
  const instead = layer.page
    ? seemsInstead({ title: title?.value ?? null, text: layer.text })
    : null;
  return printable({
    ...{ publisher, containerTitle, published, doi, ledBy, isTable },
    title: title ?? (layer.page ? null : readFileName(address)),
    authors: convert(authors, (value) => value.map(toName)),
    language: convert(
      said.language ?? propose([{ value: layer.language ?? "und", from: "text" }]),
      // What region's English it is, sources don't say.
      (tag) => tag.split("-")[0] ?? tag,
    ),
    // That a page is a page goes without saying.
    cslType: type.runnerUp?.from === "html" ? { ...type, runnerUp: null } : type,
    url: proposeAddress(address, said.canonicalUrl),
    isPaywalled: said.isPaywalled?.value ?? instead === "paywall",
    instead: instead === "paywall" ? null : instead,
    post: layer.post,
    fingerprint: layer.fingerprint,
    opening: layer.text.slice(0, openingChars),
    chars: layer.text.length,
  });
}

/** Pages and files say of themselves what no database keeps: zeros, halves of characters. */
function printable<T>(said: T): T {
  return JSON.parse(JSON.stringify(said), (_, value) =>
    typeof value === "string" ? dropUnprintable(value) : value,
  );
}

function isTableName(address: string, claimedType: string | null): boolean {
  const isClaimed = /^text\/(?:csv|tab-separated-values)\b|^application\/csv\b/i;
  return isClaimed.test(claimedType ?? "") || /\.(?:csv|tsv)$/i.test(new URL(address).pathname);
}

/** A file that says no title has its name. */
function readFileName(address: string): Reading<string> | null {
  const name = decodeSafely(new URL(address).pathname.split("/").at(-1) ?? "");
  return /.\.[a-z\d]{2,5}$/i.test(name)
    ? { value: name.slice(0, 500), from: "address", runnerUp: null }
    : null;
}

/** The page's own word for its address goes before the one that answered where both lead to one text; else it may be another's: a reprint names its original. */
function proposeAddress(address: string, canonical: Proposal<string> | null): Reading<string> {
  const answered = { value: address, from: "address" as const };
  if (canonical === null || canonical.value === address) return { ...answered, runnerUp: null };
  const { value, from } = canonical;
  // A post's page has no other reader than us.
  if (from === "telegram") return { value, from, runnerUp: null };
  const loose = toAddressKeys(address)?.loose;
  const isSame = loose !== undefined && toAddressKeys(value)?.loose === loose;
  return isSame ? { value, from, runnerUp: answered } : { ...answered, runnerUp: { value, from } };
}

function toName({ name }: ProposedAuthor): AuthorName {
  return "literal" in name ? { literal: name.literal } : name;
}

/** Two readings that come out the same are one. */
function convert<T, U>(said: Proposal<T> | null, to: (value: T) => U): Reading<U> | null {
  if (said === null) return null;
  const { from, runnerUp } = said;
  const value = to(said.value);
  const other = runnerUp && { value: to(runnerUp.value), from: runnerUp.from };
  const isOther = other !== null && JSON.stringify(other.value) !== JSON.stringify(value);
  return { value, from, runnerUp: isOther ? other : null };
}
