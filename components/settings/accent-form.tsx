"use client";

import type { FormAction } from "#components/studio/form-state.ts";
import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import type { Accent } from "#domain/settings/view.ts";
import { getSettingsWords } from "#messages/settings.ts";
import { AccentSample, type Paper } from "./accent-sample.tsx";
import { type Revisions, SettingsForm } from "./settings-form.tsx";

type Pair = Pick<Accent, "light" | "dark">;

/** The publication's own colour, with how it is set on both papers; another is shown before it is saved. */
export function AccentForm({
  action,
  accent,
  house,
  papers,
  revisions,
}: {
  action: FormAction<"done">;
  accent: Accent | null;
  house: Pair;
  papers: Record<"light" | "dark", Paper>;
  revisions: Revisions;
}) {
  const words = getSettingsWords("en");
  return (
    <SettingsForm
      id="accent"
      action={action}
      names={["accent"]}
      revisions={revisions}
      stored={{ accent: accent?.chosen ?? "" }}
      labels={{ accent: words("accent.label") }}
    >
      {({ field }) => {
        const [light = "", dark = ""] = field("shown").defaultValue.split(" ");
        const shown = light === "" ? (accent ?? house) : { light, dark };
        return (
          <>
            <InputField
              {...field("accent")}
              label={words("accent.label")}
              hint={words("accent.hint", { house: house.light })}
              autoComplete="off"
              spellCheck={false}
            />
            <div>
              <Button type="submit" name="show" value="yes">
                {words("accent.show")}
              </Button>
            </div>
            <div className="accent-samples" role="status">
              <p>{words(light === "" ? "accent.now" : "accent.shown")}</p>
              <AccentSample
                colour={shown.light}
                paper={papers.light}
                words={words("accent.light")}
              />
              <AccentSample colour={shown.dark} paper={papers.dark} words={words("accent.dark")} />
            </div>
          </>
        );
      }}
    </SettingsForm>
  );
}
