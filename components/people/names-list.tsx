import { nameLanguage } from "#components/sources/name-language.ts";
import { Fact } from "#components/ui/fact.tsx";
import { getPeopleWords } from "#messages/people.ts";

/** Names by language, and the address that never changes. */
export function NamesList({ names, slug }: { names: Record<string, string>; slug: string }) {
  const words = getPeopleWords("en");
  return (
    <dl className="facts-list">
      {Object.entries(names).map(([language, name]) => (
        <Fact key={language} name={nameLanguage(language)}>
          <span lang={language}>{name}</span>
        </Fact>
      ))}
      <Fact name={words("person.slug")}>
        <code>{slug}</code>
      </Fact>
    </dl>
  );
}
