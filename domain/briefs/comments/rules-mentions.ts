export type Member = { id: string; name: string };

const begins = /(?<![\p{L}\p{N}])@/gu;
const letter = /^[\p{L}\p{N}]/u;

/** Whom a text calls: after an "@" a whole name, else a first name that one alone bears. "@Ann" calls nobody where two are named so. */
export function findMentions(body: string, staff: readonly Member[]): Member[] {
  const called = [...body.matchAll(begins)].flatMap(
    ({ index }) => findCalled(body.slice(index + 1), staff) ?? [],
  );
  return [...new Map(called.map((member) => [member.id, member])).values()];
}

function findCalled(rest: string, staff: readonly Member[]): Member | null {
  const whole = staff
    .filter(({ name }) => isBegun(rest, name))
    .toSorted((a, b) => b.name.length - a.name.length);
  const [longest, next] = whole;
  if (longest) return next?.name.length === longest.name.length ? null : longest;
  const [first, another] = staff.filter(({ name }) => isBegun(rest, firstOf(name)));
  return first && !another ? first : null;
}

function isBegun(rest: string, name: string): boolean {
  return fold(rest.slice(0, name.length)) === fold(name) && !letter.test(rest.slice(name.length));
}

function firstOf(name: string): string {
  return name.split(/\s/u)[0] ?? name;
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** Names that may be meant by what stands before the cursor; none where no "@" was begun. */
export function suggestNames(
  before: string,
  names: readonly string[],
): { typed: string; names: string[] } | null {
  const begun = /(?<![\p{L}\p{N}])@([\p{L}\p{N}.'’ -]{0,40})$/u.exec(before);
  if (!begun) return null;
  const typed = begun[1] ?? "";
  const fitting = names.filter((name) =>
    [name, ...name.split(/\s/u)].some((part) => fold(part).startsWith(fold(typed))),
  );
  return fitting.length > 0 ? { typed, names: fitting.slice(0, 6) } : null;
}
