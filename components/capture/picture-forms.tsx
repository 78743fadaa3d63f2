"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { TextareaField } from "#components/ui/textarea.tsx";
import type { PicturePage, TranscribedRegion } from "#domain/capture/view-regions.ts";
import { getEvidenceWords } from "#messages/evidence.ts";
import { RegionFrame } from "./region-frame.tsx";

/** The words that somebody reads in a region of a page. */
export function MarkRegionForm({
  action,
  captureId,
  page,
  language,
  marked,
}: {
  action: FormAction<"done">;
  captureId: string;
  page: PicturePage;
  language: string;
  /** Where somebody has read already. */
  marked: readonly TranscribedRegion["region"][];
}) {
  const words = getEvidenceWords("en");
  return (
    <StudioForm
      id={`region-${page.page}`}
      action={action}
      submit={words("room.picture.submit")}
      done={words("room.picture.kept")}
      tone="primary"
      hidden={{ captureId, page: page.page }}
      labels={{ x: words("room.picture.frame"), words: words("room.picture.words") }}
    >
      {(fields) => (
        <>
          <p className="hint">{words("room.picture.intro")}</p>
          <RegionFrame
            page={page}
            marked={marked}
            fieldOf={(side) => ({ id: fields.id(side), name: side })}
          />
          <TextareaField
            {...fields.field("words")}
            label={words("room.picture.words")}
            rows={3}
            lang={language}
            spellCheck={false}
          />
        </>
      )}
    </StudioForm>
  );
}
