import { dot } from "#components/ui/dot.ts";
import { sequence } from "#components/ui/sequence.ts";
import type { VersionContent } from "#domain/briefs/version-content.ts";
import type { BriefDocument } from "#domain/richtext/document-nodes.ts";
import type { PublicSubjectName } from "#domain/subjects/view.ts";
import { briefsPath, subjectPath } from "#domain/urls.ts";
import { Inline } from "./inline.tsx";
import type { Reading } from "./reading.ts";

export function ArticleHead({
  content,
  document,
  subjects,
  reading,
}: {
  content: VersionContent;
  document: BriefDocument;
  subjects: readonly PublicSubjectName[];
  reading: Reading;
}) {
  const { words } = reading.locale;
  return (
    <header>
      <p className="kicker">
        {sequence(subjects, ({ slug, name }) => (
          <>
            <a href={subjectPath(slug)}>{name}</a>
            {dot}
          </>
        ))}
        <a href={briefsPath()}>{words("brief.kind")}</a>
      </p>
      <h1 className="headline" {...reading.marked}>
        <Inline nodes={document.title.content} reading={reading} />
      </h1>
      {document.standfirst.content.length > 0 ? (
        <p className="standfirst" {...reading.marked}>
          <Inline nodes={document.standfirst.content} reading={reading} />
        </p>
      ) : null}
      <Byline brief={content.brief} reading={reading} />
    </header>
  );
}

function Byline({ brief, reading }: { brief: VersionContent["brief"]; reading: Reading }) {
  const { words, language } = reading.locale;
  if (brief.authors.length === 0) return null;
  return (
    <p className="byline">
      {words("brief.by")} <Names people={brief.authors} language={language} />
      {brief.checkedBy.length > 0 ? (
        <>
          {dot}
          {words("brief.checkedBy")} <Names people={brief.checkedBy} language={language} />
        </>
      ) : null}
      {brief.publishedAlone ? `${dot}${words("brief.byOneAlone")}` : null}
    </p>
  );
}

function Names({ people, language }: { people: readonly { name: string }[]; language: string }) {
  const parts = new Intl.ListFormat(language, { type: "conjunction" }).formatToParts(
    people.map((person) => person.name),
  );
  return sequence(parts, (part) => (part.type === "element" ? <b>{part.value}</b> : part.value));
}
