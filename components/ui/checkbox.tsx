import type { ComponentProps, ReactNode } from "react";

/** The whole line is the target: the label holds the box's words. */
export function Checkbox({
  id,
  label,
  hint,
  ...props
}: { id: string; label: ReactNode; hint?: ReactNode } & Omit<
  ComponentProps<"input">,
  "id" | "type"
>) {
  return (
    <div className="checkbox">
      <input
        type="checkbox"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...props}
      />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}
