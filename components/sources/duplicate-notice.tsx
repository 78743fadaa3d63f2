import { Checkbox } from "#components/ui/checkbox.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getWords } from "#messages/words.ts";
import type { DuplicateLink } from "./refusal.ts";

/** The bytes are held already, or nearly the same text is: where, and what one may do about it. Stands in the form, whose next sending it changes. */
export function DuplicateNotice({ duplicate }: { duplicate: DuplicateLink }) {
  const words = getWords("en", "sources");
  const { path, n, title, isSameSource, percent } = duplicate;
  const isNear = percent !== undefined;
  return (
    <Notice tone="warn" live>
      <strong>{words(isNear ? "near.title" : "held.title")}</strong>
      <p>
        <a href={path}>{words("held.open", { n, title })}</a>
        {isNear ? ` ${words("near.share", { percent })}` : null}
      </p>
      {isSameSource ? (
        <p>{words("held.sameSource")}</p>
      ) : (
        <>
          <p>{words(isNear ? "near.explain" : "held.explain")}</p>
          <Checkbox
            id="even-if-held"
            name="evenIfHeld"
            value="1"
            label={words(isNear ? "near.allTheSame" : "fields.evenIfHeld")}
          />
        </>
      )}
    </Notice>
  );
}
