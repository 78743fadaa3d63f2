import { documentNouns } from "../lexicon/english.ts";
import { bodyNouns } from "../lexicon/people.ts";
import type { QuotedSpan } from "../mark-places.ts";
import type { Organisation } from "../organisations.ts";
import { isRoleNoun } from "../roles.ts";
import type { Sentence } from "../sentences.ts";
import { countBefore, keysOf, type SpeakerContext } from "../speaker-context.ts";
import type { Token } from "../tokens.ts";
import type { Entry } from "./chain.ts";
import { adding, findSubject } from "./cue-subjects.ts";
import { type ReportingCue, reportingCueAt } from "./cues.ts";
import { isDeterminer, lowerAt } from "./grammar.ts";
import { type Named, namedAt, pronounWord } from "./named.ts";
import { headOf, isNobody, kindOf } from "./noun-phrases.ts";
import { resolvePerson } from "./persons.ts";
import { type Resolved, type Resolver, toResolver } from "./resolver.ts";
import { resolveNamed } from "./resolving.ts";
import { endsApart, isSimpleVerb, isWithin } from "./saying-bounds.ts";
import type { Act, Saying } from "./sayings.ts";
import { subjectOfSentence } from "./subjects.ts";

const noWords: ReadonlySet<string> = new Set();

function toEntry(
  tokens: Token[],
  resolved: Resolved,
  { at, sentence, strength }: Pick<Entry, "at" | "sentence" | "strength">,
): Entry {
  const { from } = resolved.subject.name;
  // "the committee" is no "spokesman for the committee".
  const to = headOf(tokens, resolved.subject.name) + 1;
  const words = new Set(tokens.slice(from, to).map(({ lower }) => lower.replace(/'s$/, "")));
  const { role } = resolved.subject;
  const roleWords = role ? keysOf(tokens, role) : noWords;
  return { ...resolved, at, sentence, strength, words, head: lowerAt(tokens, to - 1), roleWords };
}

/** "Analysts at Calder": several who have a role. */
function isRoles(tokens: Token[], at: number): boolean {
  const head = tokens[at];
  return head !== undefined && isRoleNoun({ ...head, lower: head.lower.replace(/s$/, "") });
}

/** Reads sentence after sentence, so that each pronoun finds who was spoken of before it. */
export class SayingReader {
  readonly list: Saying[] = [];
  readonly bySentence: Saying[][] = [];
  readonly subjects: (Named | null)[] = [];
  /** Of these, those who can speak. */
  readonly speakers: (Resolved | null)[] = [];
  readonly entries: Entry[] = [];
  private readonly resolver: Resolver;
  private readonly context: SpeakerContext;
  private readonly organisations: readonly Organisation[];
  private readonly spans: readonly QuotedSpan[];
  private nextBody = 0;
  private nextSpan = 0;

  constructor(
    context: SpeakerContext,
    organisations: readonly Organisation[],
    spans: readonly QuotedSpan[],
  ) {
    this.context = context;
    this.organisations = organisations;
    this.spans = spans;
    this.resolver = toResolver(context, organisations);
  }

  read(): void {
    for (const [index, sentence] of this.context.sentences.entries())
      this.readSentence(sentence, index);
  }

  private push(entry: Entry): void {
    this.resolver.chain.push(entry);
    this.entries.push(entry);
  }

  private readSentence(sentence: Sentence, index: number): void {
    const own: Saying[] = [];
    this.bySentence.push(own);
    this.subjects.push(this.readSubject(sentence, index));
    let start = sentence.from;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const span = this.spanAt(at);
      if (span) {
        at = span.to;
        if (endsApart(this.context.tokens, span)) start = Math.min(at + 1, sentence.to);
        continue;
      }
      const cue = reportingCueAt(this.context.tokens, at, start);
      if (!cue) continue;
      const saying = this.readSaying(cue, sentence, index, start, own);
      at = cue.to - 1;
      if (!saying) continue;
      own.push(saying);
      this.list.push(saying);
    }
    this.nameOthers(sentence, index);
  }

  /** The quoted span that holds the token, its marks included; asked for tokens in reading order. */
  private spanAt(at: number): QuotedSpan | null {
    while ((this.spans[this.nextSpan]?.to ?? Number.POSITIVE_INFINITY) <= at) this.nextSpan += 1;
    const span = this.spans[this.nextSpan];
    return span && span.from - 1 <= at ? span : null;
  }

  /** Who the sentence is about; looked up only where they can speak, and else when a later verb asks. */
  private readSubject(sentence: Sentence, index: number): Named | null {
    if (this.context.isQuoted(sentence.from + 1)) return null;
    const named = subjectOfSentence(this.context, sentence);
    if (!named || this.context.isQuoted(named.from)) return null;
    const resolved = this.canSpeak(named) ? this.resolve(named, index) : null;
    this.speakers[index] = resolved;
    if (resolved && named.type !== "pronoun")
      this.push(
        toEntry(this.context.tokens, resolved, {
          at: named.from,
          sentence: index,
          strength: "subject",
        }),
      );
    return named;
  }

  private resolve(named: Named, sentence: number): Resolved | null {
    return resolveNamed(this.resolver, named, { sentence, isAdding: false });
  }

  /** Persons, bodies and documents: what a pronoun before a word of saying may mean. */
  private canSpeak(named: Named): boolean {
    if (named.type !== "noun") return true;
    const { tokens } = this.context;
    const head = tokens[named.phrase.head];
    const word = head?.lower ?? "";
    if (/^(one|nobody|anyone|anybody|everyone|everybody|somebody|someone)$/.test(word))
      return false;
    return (
      head?.capital === true ||
      documentNouns.has(word) ||
      bodyNouns.has(word) ||
      kindOf(tokens, named.phrase) === "person" ||
      (kindOf(tokens, named.phrase) === "group" && isRoles(tokens, named.phrase.head))
    );
  }

  private readSaying(
    cue: ReportingCue,
    sentence: Sentence,
    index: number,
    start: number,
    before: readonly Saying[],
  ): Saying | null {
    const found = findSubject(this.context, cue, sentence, start);
    const base = { cue: found.cue, sentence: index };
    if (found.side === "carried") {
      const from = last(before.filter(({ subject, isOwn }) => subject !== null || isOwn));
      const about = from ? null : this.subjects[index];
      const subject = from
        ? from.subject
        : about
          ? (this.resolve(about, index)?.subject ?? null)
          : null;
      return {
        ...base,
        from: cue.from,
        to: cue.to,
        side: "carried",
        isOwn: from?.isOwn ?? false,
        subject: subject && { ...subject, to: cue.to },
      };
    }
    const { named } = found;
    if (!named)
      return { ...base, from: cue.from, to: cue.to, side: "none", subject: null, isOwn: false };
    if (named.type === "noun" && isNobody(this.context.tokens, named.phrase)) return null;
    const isAdding = adding.has(lowerAt(this.context.tokens, cue.from));
    const resolved = resolveNamed(this.resolver, named, { sentence: index, isAdding });
    const isOwn =
      named.type === "pronoun" && /^(i|we|you)$/.test(pronounWord(this.context.tokens, named.at));
    const isNested = before.some(
      (earlier) =>
        earlier.cue.kind === "verb" &&
        earlier.subject !== null &&
        isWithin(this.context.tokens, earlier, found.cue),
    );
    if (resolved && cue.kind !== "act")
      this.push(
        toEntry(this.context.tokens, resolved, {
          at: named.from,
          sentence: index,
          strength: isNested ? "named" : "said",
        }),
      );
    return {
      ...base,
      from: Math.min(cue.from, named.from),
      to: Math.max(found.cue.to, named.to),
      side: found.side,
      subject: resolved?.subject ?? null,
      isOwn,
    };
  }

  whoActs(at: number, end: number): Act | null {
    const { tokens } = this.context;
    const isInverted = isSimpleVerb(tokens, at);
    const named = namedAt(this.context, isInverted ? at + 1 : at, end);
    if (!named || (isInverted && !this.isSomebody(named))) return null;
    const verb = isInverted ? at : named.to;
    const sentence = this.context.sentenceIndexAt(at);
    const resolved = isSimpleVerb(tokens, verb)
      ? resolveNamed(this.resolver, named, { sentence, isAdding: false })
      : null;
    return resolved && { verb, subject: resolved.subject, to: isInverted ? named.to : verb + 1 };
  }

  /** "thundered Berg", "thundered the archbishop": behind its verb only a person is no object. */
  private isSomebody(named: Named): boolean {
    const { tokens } = this.context;
    if (named.type !== "noun") return named.type === "person";
    return isDeterminer(tokens[named.from]) && isRoleNoun(tokens[named.phrase.head]);
  }

  /** Everybody else whom the sentence names, for pronouns that can mean nobody better. */
  private nameOthers(sentence: Sentence, index: number): void {
    const { context } = this;
    for (let at = countBefore(context, sentence.from); at < context.mentions.length; at += 1) {
      const mention = context.mentions[at];
      if (!mention || mention.from >= sentence.to) break;
      if (!context.isQuoted(mention.from))
        this.push(
          toEntry(context.tokens, resolvePerson(this.resolver, mention, mention.to), {
            at: mention.from,
            sentence: index,
            strength: "named",
          }),
        );
    }
    for (
      ;
      (this.organisations[this.nextBody]?.from ?? Number.POSITIVE_INFINITY) < sentence.to;
      this.nextBody += 1
    ) {
      const body = this.organisations[this.nextBody];
      if (!body || context.isQuoted(body.from)) continue;
      const first = this.resolver.firsts.get(body.key) ?? body;
      const subject = { name: first, role: null, to: body.to };
      const resolved = { subject, kind: "body" as const, gender: null, key: `body ${body.key}` };
      this.push(
        toEntry(context.tokens, resolved, { at: body.from, sentence: index, strength: "named" }),
      );
    }
  }
}

export function last<T>(items: readonly T[]): T | undefined {
  return items[items.length - 1];
}
