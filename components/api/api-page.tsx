import { SiteFrame } from "#components/site/site-frame.tsx";
import { markForeign, type SiteLocale } from "#components/site/site-locale.ts";
import { sequence } from "#components/ui/sequence.ts";
import { DataTable } from "#components/ui/table.tsx";
import type { ApiParameter, ApiPath, JsonSchema } from "#domain/api/paths.ts";
import { type ApiField, listFields } from "#domain/api/rules-fields.ts";
import { openApiPath } from "#domain/urls.ts";
import { getApiWords } from "#messages/api.ts";

/** Something that is there: its address from the root, and what it is answered with; null where that is too long to be shown. */
export type ApiExample = { address: string; answer: string | null };

/** A path with its answer's schema and an example, as far as there is something to show. */
export type ApiPathShown = Omit<ApiPath, "schema"> & {
  schema: JsonSchema | null;
  example: ApiExample | null;
};

/** What programs can read here, for whoever writes them. */
export function ApiPage({ paths, locale }: { paths: readonly ApiPathShown[]; locale: SiteLocale }) {
  const words = getApiWords(locale.language);
  return (
    <SiteFrame locale={locale}>
      <main className="page" id="content">
        <div className="shell">
          <article className="column" {...markForeign(locale, "en")}>
            <h1 className="headline">{words("title")}</h1>
            <p className="standfirst">{words("intro")}</p>
            <p>{words("beside")}</p>
            <p>
              {words("described")} <a href={openApiPath()}>{openApiPath()}</a>
            </p>
            {paths.map((path) => (
              <Path key={path.id} path={path} locale={locale} />
            ))}
          </article>
        </div>
      </main>
    </SiteFrame>
  );
}

function Path({ path, locale }: { path: ApiPathShown; locale: SiteLocale }) {
  const words = getApiWords(locale.language);
  const { id, says, parameters, schema, example } = path;
  return (
    <section id={id}>
      <h2>
        <code>
          <Breakable address={path.path} />
        </code>
      </h2>
      <p>{says}.</p>
      {parameters.length === 0 ? null : <Parameters parameters={parameters} locale={locale} />}
      {schema === null ? <p>{words("bytes")}</p> : <Fields schema={schema} locale={locale} />}
      {example === null ? null : (
        <>
          <p>
            {words("example")}:{" "}
            <a href={example.address}>
              <Breakable address={example.address} />
            </a>
            {example.answer === null ? null : `, ${words("answered")}`}
          </p>
          {example.answer === null ? null : <pre className="snippet">{example.answer}</pre>}
        </>
      )}
    </section>
  );
}

/** An address that may go on in the next line after each of its parts. */
function Breakable({ address }: { address: string }) {
  return sequence(address.split(/(?<=\/)/), (part) => (
    <>
      {part}
      <wbr />
    </>
  ));
}

function Parameters({
  parameters,
  locale,
}: {
  parameters: readonly ApiParameter[];
  locale: SiteLocale;
}) {
  const words = getApiWords(locale.language);
  return (
    <DataTable<ApiParameter>
      caption={words("parameters")}
      columns={[
        {
          id: "name",
          heading: words("parameter"),
          cell: ({ name }) => <code>{name}</code>,
          rowHeading: true,
        },
        {
          id: "type",
          heading: words("type"),
          cell: (parameter) => {
            const [field] = listFields({ properties: { of: parameter.schema } });
            return parameter.in === "path"
              ? `${field?.type}, ${words("inPath")}`
              : (field?.type ?? "");
          },
        },
        { id: "meaning", heading: words("meaning"), cell: ({ description }) => description },
      ]}
      rows={parameters}
      rowId={({ name }) => name}
      stacked
    />
  );
}

function Fields({ schema, locale }: { schema: JsonSchema; locale: SiteLocale }) {
  const words = getApiWords(locale.language);
  return (
    <details>
      <summary>{words("fields")}</summary>
      <DataTable<ApiField>
        caption={words("fields")}
        captionHidden
        columns={[
          {
            id: "name",
            heading: words("field"),
            cell: ({ name }) => <code>{name}</code>,
            rowHeading: true,
          },
          { id: "type", heading: words("type"), cell: ({ type }) => type },
          { id: "meaning", heading: words("meaning"), cell: ({ meaning }) => meaning },
        ]}
        rows={listFields(schema)}
        rowId={({ name }) => name}
        stacked
      />
      <p>{words("more")}</p>
    </details>
  );
}
