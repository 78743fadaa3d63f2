"use client";

import type { ReactNode } from "react";
import type { FormAction } from "#components/studio/form-state.ts";
import { StudioForm } from "#components/studio/studio-form.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { dot } from "#components/ui/dot.ts";
import { formatEdtf } from "#domain/evidence/edtf.ts";
import type { KnownSource, PreviewedEntry } from "#domain/sources/view-imports.ts";
import { getImportsWords } from "#messages/imports.ts";
import { sayProblem } from "#messages/problem-words.ts";

const words = getImportsWords("en");

/** Entries of one kind, of which the first are shown, and how many there are. */
export type PreviewGroup<State extends PreviewedEntry["state"]> = {
  shown: Extract<PreviewedEntry, { state: State }>[];
  count: number;
};

export type PreviewGroups = {
  fresh: PreviewGroup<"new">;
  there: PreviewGroup<"already_there" | "double">;
  broken: PreviewGroup<"broken">;
};

/** What would come of a library: what is new is taken in unless it is left out, what is there only where it is wanted again. */
export function ImportPreview({
  held,
  groups: { fresh, there, broken },
  action,
}: {
  /** The library's bytes, by their hash. */
  held: string;
  groups: PreviewGroups;
  action: FormAction<"done">;
}) {
  const submit = fresh.count > 0 ? words("submit", { count: fresh.count }) : words("submitNone");
  return (
    <StudioForm id="import" action={action} submit={submit} tone="primary" hidden={{ held }}>
      {() => (
        <>
          <Group
            title={words("newTitle")}
            group={fresh}
            more={fresh.count > 0 ? "moreTaken" : "more"}
          >
            {fresh.shown.map((entry) => (
              <Entry key={entry.n} entry={entry}>
                {entry.resembles ? (
                  <Same said={words("resembles")} source={entry.resembles} />
                ) : null}
                <Choice entry={entry} name="leave" />
              </Entry>
            ))}
          </Group>
          <Group title={words("thereTitle")} text={words("thereText")} group={there} more="more">
            {there.shown.map((entry) => (
              <Entry key={entry.n} entry={entry}>
                {entry.state === "double" ? (
                  <p>{words("doubleOf", { n: entry.of })}</p>
                ) : (
                  <Same said={words(`sameBy.${entry.by}`)} source={entry.source} />
                )}
                <Choice entry={entry} name="again" />
              </Entry>
            ))}
          </Group>
          <Group title={words("brokenTitle")} text={words("brokenText")} group={broken} more="more">
            {broken.shown.map((entry) => (
              <li key={entry.n}>
                <h3>{placeOf(entry)}</h3>
                {entry.problems.map((problem) => (
                  <p key={JSON.stringify(problem)}>{sayProblem(problem, "en")}</p>
                ))}
              </li>
            ))}
          </Group>
        </>
      )}
    </StudioForm>
  );
}

function Group({
  title,
  text,
  group: { shown, count },
  more,
  children,
}: {
  title: string;
  text?: string;
  group: { shown: readonly unknown[]; count: number };
  more: "more" | "moreTaken";
  children: ReactNode;
}) {
  if (count === 0) return null;
  return (
    <section className="page-stack">
      <h2>{title}</h2>
      {text ? <p>{text}</p> : null}
      <ul className="listing">{children}</ul>
      {count > shown.length ? <p>{words(more, { count: count - shown.length })}</p> : null}
    </section>
  );
}

type ReadEntry = Exclude<PreviewedEntry, { state: "broken" }>;

function Entry({ entry, children }: { entry: ReadEntry; children: ReactNode }) {
  const { fields, notices } = entry;
  const made = [
    ...(fields.csl?.author ?? []).slice(0, 3).map((name) => name.literal ?? name.family),
    fields.csl?.["container-title"] ?? fields.csl?.publisher,
    fields.published ? formatEdtf(fields.published, "en") : null,
    placeOf(entry),
  ];
  return (
    <li>
      <h3 lang={fields.language}>{titleOf(entry)}</h3>
      <p>{made.filter(Boolean).join(dot)}</p>
      {notices.map((notice) => (
        <p className="hint" key={JSON.stringify(notice)}>
          {sayProblem(notice, "en")}
        </p>
      ))}
      {children}
    </li>
  );
}

function Choice({ entry, name }: { entry: ReadEntry; name: "leave" | "again" }) {
  const title = titleOf(entry);
  return (
    <Checkbox
      id={`${name}-${entry.n}`}
      name={name}
      value={entry.n}
      label={words(name)}
      aria-label={words(name === "leave" ? "leaveOf" : "againOf", { title })}
    />
  );
}

function Same({ said, source: { id, title, code } }: { said: string; source: KnownSource }) {
  return (
    <p>
      {said} <a href={`/studio/sources/${id}`}>{title ?? code}</a>.
    </p>
  );
}

const titleOf = (entry: ReadEntry) => entry.fields.title ?? entry.fields.url ?? words("untitled");

function placeOf({ n, line, key }: PreviewedEntry): string {
  return [words("entry", { n }), line === null ? null : words("line", { line }), key]
    .filter(Boolean)
    .join(dot);
}
