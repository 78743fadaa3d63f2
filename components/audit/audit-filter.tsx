import { Button } from "#components/ui/button.tsx";
import { InputField } from "#components/ui/field.tsx";
import { SelectField } from "#components/ui/select.tsx";
import type { AuditChoices } from "#domain/auth/queries-audit.ts";
import { type AuditFilter, writeAuditFilter } from "#domain/auth/view-audit.ts";
import { getAuditWords, sayAction } from "#messages/audit.ts";

const words = getAuditWords("en");

/** Narrows the trail by who, what, which and when; the filter is the address, and works without script. */
export function AuditFilterForm({
  filter,
  choices: { people, actions, things },
}: {
  filter: AuditFilter;
  choices: AuditChoices;
}) {
  const said = actions.map((value) => ({ value, label: `${sayAction(value)} (${value})` }));
  return (
    <search aria-label={words("filter.title")}>
      <form className="audit-filter" action="/studio/audit">
        <SelectField
          id="who"
          name="who"
          label={words("filter.who")}
          defaultValue={filter.who}
          options={[
            { value: "", label: words("filter.anybody") },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
            { value: "system", label: words("kind.system") },
            { value: "public", label: words("kind.public") },
          ]}
        />
        <SelectField
          id="action"
          name="action"
          label={words("filter.action")}
          defaultValue={filter.action}
          options={[
            { value: "", label: words("filter.anything") },
            ...said.sort((a, b) => a.label.localeCompare(b.label, "en")),
          ]}
        />
        <SelectField
          id="thing"
          name="thing"
          label={words("filter.thing")}
          defaultValue={filter.thing}
          options={[
            { value: "", label: words("filter.anyThing") },
            ...things.map((value) => ({ value, label: value })),
          ]}
        />
        <InputField
          id="thingId"
          name="thingId"
          label={words("filter.thingId")}
          hint={words("filter.thingIdHint")}
          defaultValue={filter.thingId}
          autoComplete="off"
        />
        <InputField
          id="from"
          name="from"
          type="date"
          label={words("filter.from")}
          hint={words("filter.days")}
          defaultValue={filter.from}
        />
        <InputField
          id="until"
          name="until"
          type="date"
          label={words("filter.until")}
          hint={words("filter.days")}
          defaultValue={filter.until}
        />
        <div className="actions">
          <Button type="submit">{words("filter.go")}</Button>
          {Object.keys(writeAuditFilter(filter)).length > 0 ? (
            <a href="/studio/audit">{words("filter.clear")}</a>
          ) : null}
        </div>
      </form>
    </search>
  );
}

/** Takes a copy of the rows that the filter asks for. A form, since that it was taken is written down. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  return (
    <section className="page-stack" aria-labelledby="export-title">
      <h2 id="export-title">{words("export.title")}</h2>
      <p>{words("export.intro")}</p>
      <form className="actions" method="post" action="/studio/audit/export">
        {Object.entries(writeAuditFilter(filter)).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" name="format" value="csv">
          {words("export.csv")}
        </Button>
        <Button type="submit" name="format" value="ndjson">
          {words("export.ndjson")}
        </Button>
      </form>
    </section>
  );
}
