"use client";

import { Combobox } from "#components/ui/combobox.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import { getEvidenceWords } from "#messages/evidence.ts";
import type { SpeakerChoice } from "./room-types.ts";

/**
 * Who says it: somebody known, found by name or role; somebody new, made on the spot with the role that the text gives; or nobody. `textSays` is what the
 * text calls them, offered first.
 */
export function SpeakerField({
  prefix,
  label,
  chosen,
  textSays,
  on,
  error,
  asked = 0,
  noneLabel,
  placeholder = getEvidenceWords("en")("quoteForm.speakerHint"),
  findSpeakers,
  onChoose,
}: {
  prefix: string;
  label: string;
  chosen: SpeakerChoice | null;
  textSays: { name: string; role: string | null } | null;
  /** The day of the speech, for the roles held then. */
  on: string;
  error?: string;
  /** Raised when the field is to take the focus and offer its list. */
  asked?: number;
  /** What choosing nobody is called. */
  noneLabel: { label: string; detail: string };
  placeholder?: string;
  findSpeakers: (search: string, on: string) => Promise<SpeakerChoice[]>;
  onChoose: (choice: SpeakerChoice) => void;
}) {
  const words = getEvidenceWords("en");
  const search = async (typed: string) => {
    const known = await findSpeakers(typed === "" ? (textSays?.name ?? "") : typed, on);
    const newName = typed === "" ? textSays?.name : typed;
    const role = typed === "" || typed === textSays?.name ? (textSays?.role ?? "") : "";
    const nobody: SpeakerChoice = { kind: "nobody" };
    return [
      ...known.map((choice) => ({
        id: idOf(choice),
        label: nameOf(choice),
        detail: describe(choice),
        value: choice,
      })),
      ...(newName
        ? [
            {
              id: "new",
              label: words("quoteForm.makePerson", { name: newName }),
              detail: words("quoteForm.makePersonDetail", { role: role || "none" }),
              value: { kind: "new_person", name: newName, role } satisfies SpeakerChoice,
            },
          ]
        : []),
      { id: "nobody", label: noneLabel.label, detail: noneLabel.detail, value: nobody },
    ];
  };
  return (
    <>
      <Combobox<SpeakerChoice>
        id={`${prefix}-speaker`}
        label={label}
        error={error}
        chosen={chosen ? (chosen.kind === "nobody" ? noneLabel.label : nameOf(chosen)) : ""}
        placeholder={placeholder}
        search={search}
        onChoose={onChoose}
        open={asked}
      />
      {chosen?.kind === "person" && chosen.roles.length > 0 ? (
        <SelectField
          id={`${prefix}-role`}
          label={words("quoteForm.role")}
          value={chosen.roleId ?? ""}
          onChange={(event) => onChoose({ ...chosen, roleId: event.target.value || null })}
          options={[
            { value: "", label: words("quoteForm.noRole") },
            ...chosen.roles.map(({ id, title, heldThen }) => ({
              value: id,
              label: words(heldThen === false ? "quoteForm.notHeldThen" : "quoteForm.heldThen", {
                title,
              }),
            })),
          ]}
        />
      ) : null}
      {chosen?.kind === "new_person" ? (
        <>
          <InputField
            id={`${prefix}-new-name`}
            label={words("quoteForm.newName")}
            value={chosen.name}
            onChange={(event) => onChoose({ ...chosen, name: event.target.value })}
            autoComplete="off"
          />
          <InputField
            id={`${prefix}-new-role`}
            label={words("quoteForm.newRole")}
            value={chosen.role}
            onChange={(event) => onChoose({ ...chosen, role: event.target.value })}
            autoComplete="off"
          />
        </>
      ) : null}
    </>
  );
}

export function nameOf(choice: SpeakerChoice): string {
  if (choice.kind === "nobody") return getEvidenceWords("en")("quoteForm.nobody");
  return choice.name;
}

function describe(choice: SpeakerChoice): string {
  if (choice.kind !== "person") return "";
  const role = choice.roles.find(({ id }) => id === choice.roleId) ?? choice.roles[0];
  return role?.title ?? "";
}

function idOf(choice: SpeakerChoice): string {
  switch (choice.kind) {
    case "person":
      return `person-${choice.personId}`;
    case "organisation":
      return `organisation-${choice.organisationId}`;
    case "role_holder":
      return `role-${choice.roleId}`;
    case "new_person":
      return "new";
    case "nobody":
      return "nobody";
  }
}
