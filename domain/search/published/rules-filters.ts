import { isThingId } from "#domain/fields.ts";
import { holdings, publicKinds, type SearchFilters } from "./view.ts";

/** Filters as an address has them; what is none is left out, so that an address that was cut short still finds something. */
export function readSearchFilters(
  search: Readonly<Record<string, string | readonly string[] | undefined>>,
): SearchFilters {
  const given = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const id = (name: string) => {
    const value = given(name);
    return value !== null && isThingId(value) ? value : null;
  };
  const year = given("year");
  const language = given("language");
  return {
    kind: publicKinds.find((kind) => kind === given("kind")) ?? null,
    person: id("person"),
    publisher: id("publisher"),
    year: year !== null && /^-?\d{1,4}$/.test(year) ? Number(year) : null,
    language:
      language !== null && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null,
    held: holdings.find((holding) => holding === given("held")) ?? null,
  };
}
