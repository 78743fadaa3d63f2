import { useId } from "react";

/** Without `value` it says only that something is under way. */
export function Progress({ label, value, max }: { label: string; value?: number; max?: number }) {
  const id = useId();
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={max} />
    </div>
  );
}
