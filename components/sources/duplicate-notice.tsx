import { Checkbox } from "#components/ui/checkbox.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { getWords } from "#messages/words.ts";
import type { DuplicateLink } from "./refusal.ts";

/** The bytes are held already: where, and what one may do about it. Stands in the form, whose next sending it changes. */
export function DuplicateNotice({ duplicate }: { duplicate: DuplicateLink }) {
  const words = getWords("en", "sources");
  const { path, n, title, isSameSource } = duplicate;
  return (
    <Notice tone="warn" live>
      <strong>{words("held.title")}</strong>
      <p>
        <a href={path}>{words("held.open", { n, title })}</a>
      </p>
      {isSameSource ? (
        <p>{words("held.sameSource")}</p>
      ) : (
        <>
          <p>{words("held.explain")}</p>
          <Checkbox
            id="even-if-held"
            name="evenIfHeld"
            value="1"
            label={words("fields.evenIfHeld")}
          />
        </>
      )}
    </Notice>
  );
}
