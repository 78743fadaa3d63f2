import type { Analysis } from "./analysis.ts";
import { isGivenName, nameKey } from "./names.ts";
import type { Organisation } from "./organisations.ts";
import type { Mention } from "./people.ts";
import type { Range } from "./roles.ts";
import { toSpan, withoutPossessive } from "./spans.ts";
import type { ExtractedPerson } from "./types.ts";

function givenOf({ tokens }: Analysis, { from }: Mention): string {
  return nameKey(tokens[from]?.lower ?? "");
}

/** "Галина Рябова" beside "Зинаида Рябова": one surname, two given names in full that one person hardly has ("Mike", "Michael"). */
function isNamesake(analysis: Analysis, known: Mention, mention: Mention): boolean {
  const [one, other] = [givenOf(analysis, known), givenOf(analysis, mention)];
  return (
    known.isFull && mention.isFull && one[0] !== other[0] && isGivenName(one) && isGivenName(other)
  );
}

/** One entry a person, where they are first named in full, with the first role written for them. */
export function toPeople(
  analysis: Analysis,
  mentions: Mention[],
  roles: Map<string, Range>,
): ExtractedPerson[] {
  const people = new Map<string, Mention>();
  const namesakes = new Map<string, Mention>();
  for (const mention of mentions) {
    const known = people.get(mention.key);
    if (!known || (mention.isFull && !known.isFull)) people.set(mention.key, mention);
    else if (isNamesake(analysis, known, mention))
      namesakes.set(`${mention.key} ${givenOf(analysis, mention)}`, mention);
  }
  return [
    ...[...people.values()].map((mention) => ({ mention, role: roles.get(mention.key) })),
    ...[...namesakes.values()].map((mention) => ({ mention, role: mention.role })),
  ].map(({ mention, role }) => {
    const { text, start, end } = withoutPossessive(toSpan(analysis, mention));
    return { name: text, role: role ? toSpan(analysis, role).text : null, start, end };
  });
}

/** One entry a body, where it is first named. */
export function toOrganisations(
  analysis: Analysis,
  organisations: Organisation[],
): ExtractedPerson[] {
  const seen = new Set<string>();
  return organisations.flatMap((organisation) => {
    if (seen.has(organisation.key)) return [];
    seen.add(organisation.key);
    const { text, start, end } = withoutPossessive(toSpan(analysis, organisation));
    return [{ name: text, role: null, start, end }];
  });
}
