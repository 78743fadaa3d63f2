import { nameLanguage } from "#components/sources/name-language.ts";
import { Fact } from "#components/ui/fact.tsx";
import { getWords } from "#messages/words.ts";

/** Names by language, and the address that never changes. */
export function NamesList({ names, slug }: { names: Record<string, string>; slug: string }) {
  const words = getWords("en", "people");
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
