import { describeInput, Field } from "#components/ui/field.tsx";
import type { SelectOption } from "#components/ui/select.tsx";

export type SpeakerGroup = { label: string; options: readonly SelectOption[] };

/** Whoever may have spoken, in groups; works without script. Its key is what is chosen: see SelectField. */
export function SpeakerSelect({
  label,
  hint,
  error,
  id,
  name,
  defaultValue,
  choose,
  groups,
}: {
  label: string;
  hint: string;
  error: string | undefined;
  id: string;
  name: string;
  defaultValue: string;
  /** Offered while nobody is chosen. */
  choose: string;
  groups: readonly SpeakerGroup[];
}) {
  const text = { id, label, hint, error };
  return (
    <Field {...text}>
      <select
        key={defaultValue}
        className="input"
        name={name}
        defaultValue={defaultValue}
        {...describeInput(text)}
      >
        <option value="">{choose}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
