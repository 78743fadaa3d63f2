/** "A, B and C", as the language joins a list. */
export function joinNames(people: readonly { name: string }[], language: string): string {
  const names = people.map((person) => person.name);
  return new Intl.ListFormat(language, { type: "conjunction" }).format(names);
}
