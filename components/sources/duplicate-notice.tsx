import { Checkbox } from "#components/ui/checkbox.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getSourcesWords } from "#messages/sources.ts";
import type { DuplicateLink } from "./refusal.ts";

/** The bytes are held already, or nearly the same text is, or a source has the DOI or the address: where, and what one may do about it. Stands in the form, whose next sending it changes. */
export function DuplicateNotice({ duplicate }: { duplicate: DuplicateLink }) {
  const words = getSourcesWords("en");
  const { path, n, title, isSameSource, percent, by } = duplicate;
  const known = by === "address" ? "knownAddress" : "known";
  const kind = n === null ? known : percent === undefined ? "held" : "near";
  return (
    <Notice tone="warn" live>
      <strong>{words(`${kind}.title`)}</strong>
      <p>
        <a href={path}>
          {n === null ? words("known.open", { title }) : words("held.open", { n, title })}
        </a>
        {percent === undefined ? null : ` ${words("near.share", { percent })}`}
      </p>
      {isSameSource ? (
        <p>{words("held.sameSource")}</p>
      ) : (
        <>
          <p>{words(`${kind}.explain`)}</p>
          <Checkbox
            id="even-if-held"
            name="evenIfHeld"
            value="1"
            label={words(kind === "held" ? "fields.evenIfHeld" : `${kind}.allTheSame`)}
          />
        </>
      )}
    </Notice>
  );
}
