import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { describeInput } from "./field.tsx";

/** A search of one field that is an address: it can be sent on, and works without script. */
export function SearchForm({
  label,
  hint,
  go,
  search,
  clear,
  keep = [],
  isNarrowed = false,
  children,
}: {
  label: string;
  hint?: string;
  go: string;
  search: string;
  /** Leads back to the whole list while a search is on. */
  clear?: { href: string; label: string };
  /** What else of the address a search leaves as it is. */
  keep?: readonly (readonly [name: string, value: string])[];
  /** Whether something else than the words narrows the list. */
  isNarrowed?: boolean;
  /** Further fields that narrow it. */
  children?: ReactNode;
}) {
  const text = { id: "search", label, hint };
  return (
    <search>
      <form className="search-form">
        <label htmlFor="search">{label}</label>
        {hint ? (
          <p className="hint" id="search-hint">
            {hint}
          </p>
        ) : null}
        {keep.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <div className="search-line">
          <input
            className="input"
            type="search"
            name="q"
            defaultValue={search}
            {...describeInput(text)}
          />
          {children}
          <Button type="submit">{go}</Button>
          {clear && (search !== "" || isNarrowed) ? <a href={clear.href}>{clear.label}</a> : null}
        </div>
      </form>
    </search>
  );
}
