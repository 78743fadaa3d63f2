import type { Gender } from "../person-genders.ts";
import { genderOfPronoun } from "../person-genders.ts";
import type { Subject } from "../speaker-context.ts";
import type { SpeakerKind } from "./noun-phrases.ts";

/** Whom the text has spoken of so far, in reading order, and how much it was about them. */
export type Entry = {
  at: number;
  sentence: number;
  subject: Subject;
  kind: SpeakerKind;
  gender: Gender | null;
  /** One for all mentions of one speaker. */
  key: string;
  /** `said`: spoke; `subject`: the sentence is about them; `named`: named on the way. */
  strength: "said" | "subject" | "named";
  /** Of the name or phrase, in lower case, up to its first preposition. */
  words: ReadonlySet<string>;
  /** The last of them. */
  head: string;
  /** Of the role written for a person, as keys. */
  roleWords: ReadonlySet<string>;
};

export type Place = { at: number; sentence: number; isAdding: boolean };

const sentencesMax = 12;
const weakSentencesMax = 3;
/** How far back anybody is looked for. */
const entriesMax = 300;

function fits(gender: Gender | null, own: Gender | null): boolean {
  return gender === null || own === null || gender === own;
}

/** What was said and of whom, as a text goes on; pronouns take up the last that they can mean. */
export class Chain {
  private readonly entries: Entry[] = [];

  push(entry: Entry): void {
    this.entries.push(entry);
  }

  /** Whom "he", "she", "it" or "they" at a token of a sentence means. `isAdding`: the verb goes on with what somebody has said. */
  resolve(word: string, { at, sentence, isAdding }: Place): Entry | null {
    const isFit = acceptorOf(word);
    const accepts = (entry: Entry): boolean => entry.at < at && isFit(entry);
    const isNear = (entry: Entry): boolean => sentence - entry.sentence <= sentencesMax;
    if (isAdding) {
      const spoken = this.findLast(
        (entry) => entry.strength === "said" && accepts(entry) && isNear(entry),
      );
      if (spoken) return spoken;
    }
    return (
      this.nearest(sentence, accepts) ??
      this.findLast(accepts) ??
      (genderOfPronoun(word) ? this.findLast((entry) => entry.at < at && isBareName(entry)) : null)
    );
  }

  /** The person whom the text spoke of last: "the 66-year-old". */
  lastPerson(): Entry | null {
    return this.findLast(({ kind, strength }) => kind === "person" && strength !== "named");
  }

  private findLast(isWanted: (entry: Entry) => boolean): Entry | null {
    const first = Math.max(0, this.entries.length - entriesMax);
    for (let index = this.entries.length - 1; index >= first; index -= 1) {
      const entry = this.entries[index];
      if (entry && isWanted(entry)) return entry;
    }
    return null;
  }

  /** Sentence by sentence backwards: whom it is about or who spoke in it, else the only one whom it names. */
  private nearest(sentence: number, accepts: (entry: Entry) => boolean): Entry | null {
    let index = this.entries.length - 1;
    while (index >= 0) {
      const current = this.entries[index]?.sentence ?? 0;
      if (sentence - current > sentencesMax) return null;
      const group: Entry[] = [];
      for (; index >= 0 && this.entries[index]?.sentence === current; index -= 1) {
        const entry = this.entries[index];
        if (entry && accepts(entry)) group.push(entry);
      }
      const strong =
        group.find((entry) => entry.strength === "said") ??
        group.find((entry) => entry.strength === "subject");
      if (strong) return strong;
      const persons = group.filter(({ kind }) => kind === "person");
      const isOne = new Set(persons.map((entry) => entry.key)).size === 1;
      if (isOne && sentence - current <= weakSentencesMax) return persons[0] ?? null;
    }
    return null;
  }

  /** The person who spoke last or whom the text was about, and who has a role with all these words. */
  findByRole(words: readonly string[], gender: Gender | null): Entry | null {
    return this.findLast(
      (entry) =>
        entry.strength !== "named" &&
        entry.kind === "person" &&
        fits(gender, entry.gender) &&
        words.every((word) => entry.roleWords.has(word)),
    );
  }

  /** The named person who spoke last, in this sentence or in the few before. */
  lastSpeaker(sentence: number, gender: Gender | null): Entry | null {
    const entry = this.findLast(({ strength }) => strength === "said");
    const isNear = entry !== null && sentence - entry.sentence <= weakSentencesMax;
    const isPerson = entry?.key.startsWith("person ") || (entry !== null && isLikelyPerson(entry));
    return isNear && isPerson && fits(gender, entry.gender) ? entry : null;
  }

  /** The body that the text is about. */
  lastBody(): Entry | null {
    return this.findLast(
      ({ kind, strength, key }) =>
        kind === "body" &&
        strength !== "named" &&
        (key.startsWith("body ") || (strength === "said" && /^name \S+$/.test(key))),
    );
  }

  /** "the witness", behind "a witness": the last one who is called by that noun and all the words before it. */
  findByWords(head: string, words: readonly string[]): Entry | null {
    return this.findLast(
      (entry) => entry.head === head && words.every((word) => entry.words.has(word)),
    );
  }
}

/** A name that may be a person's or a body's, since only its capital tells that it is one. */
function isBareName({ kind, strength, key }: Entry): boolean {
  return kind === "body" && strength !== "named" && key.startsWith("name ");
}

/** "Wendel Prys", who said something, whether or not we know either name: no body is taken up by "she". */
function isLikelyPerson(entry: Entry): boolean {
  return isBareName(entry) && entry.strength === "said" && entry.words.size === 2;
}

function acceptorOf(word: string): (entry: Entry) => boolean {
  const gender = genderOfPronoun(word);
  if (gender !== null)
    return (entry) =>
      (entry.kind === "person" && fits(gender, entry.gender)) || isLikelyPerson(entry);
  if (word === "it" || word === "its") return (entry) => entry.kind === "body";
  if (word === "they" || word === "them" || word === "their")
    return (entry) => entry.kind === "group";
  return () => true;
}
