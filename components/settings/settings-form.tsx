"use client";

import type { ReactNode } from "react";
import type { FormFields } from "#components/studio/form-fields.ts";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import type { SettingName } from "#domain/settings/view.ts";
import { getSettingsWords } from "#messages/settings.ts";

export type Revisions = Record<SettingName, number>;

/** The form of one section: it tells which revisions of its settings it started from, so that nobody's change is overwritten unseen. */
export function SettingsForm({
  id,
  action,
  names,
  revisions,
  stored,
  labels,
  children,
}: {
  id: "name" | "contact" | "languages" | "licence" | "accent" | "time";
  action: FormAction<"done">;
  /** What it sets. */
  names: readonly SettingName[];
  revisions: Revisions;
  stored: Record<string, string | readonly string[]>;
  labels: Record<string, string>;
  children: (fields: FormFields) => ReactNode;
}) {
  const words = getSettingsWords("en");
  const title = words(`sections.${id}`);
  return (
    <StudioForm
      id={id}
      action={action}
      submit={words("save")}
      submitLabel={words("saveOf", { section: title })}
      tone="primary"
      done={words("saved")}
      hidden={Object.fromEntries(names.map((name) => [`${name}Revision`, revisions[name]]))}
      stored={stored}
      labels={labels}
    >
      {children}
    </StudioForm>
  );
}
