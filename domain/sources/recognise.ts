import type { SourceKeys } from "./source-keys.ts";
import type { RecognisedBy } from "./view-imports.ts";

export type Keyed<T> = { keys: SourceKeys; thing: T };
export type Recognised<T> = { same: T; by: RecognisedBy } | { resembles: T };

/** Things by their keys, of which the first of each key is told. */
export class Recogniser<T> {
  readonly #known = new Map<string, Keyed<T>>();

  add(known: Keyed<T>): void {
    for (const key of listKeys(known.keys)) {
      if (!this.#known.has(key)) this.#known.set(key, known);
    }
  }

  /**
   * What is the same by address, DOI, or title, year and maker, in that order; else what may be. Where both have an address or a DOI and these differ, a title in common
   * isn't enough to be sure: outlets run each other's pieces, and weekly notices share their titles.
   */
  find(keys: SourceKeys): Recognised<T> | null {
    const [address, doi, work, loose] = [
      this.#get("a", keys.addressKey),
      this.#get("d", keys.doiKey),
      this.#get("w", keys.workKey),
      this.#get("l", keys.addressKeyLoose),
    ];
    if (address) return { same: address.thing, by: "address" };
    if (doi) return { same: doi.thing, by: "doi" };
    if (work && !differ(work.keys, keys)) return { same: work.thing, by: "work" };
    const near = loose ?? work;
    return near ? { resembles: near.thing } : null;
  }

  #get(kind: string, key: string | null): Keyed<T> | undefined {
    return key === null ? undefined : this.#known.get(kind + key);
  }
}

function listKeys({ addressKey, addressKeyLoose, doiKey, workKey }: SourceKeys): string[] {
  const named = Object.entries({ a: addressKey, d: doiKey, w: workKey, l: addressKeyLoose });
  return named.flatMap(([kind, key]) => (key === null ? [] : [kind + key]));
}

function differ(one: SourceKeys, other: SourceKeys): boolean {
  const apart = (first: string | null, second: string | null) =>
    first !== null && second !== null && first !== second;
  return apart(one.addressKey, other.addressKey) || apart(one.doiKey, other.doiKey);
}
