import { toApiEvent } from "#domain/api/to-events.ts";
import {
  toApiCapture,
  toApiPerson,
  toApiQuote,
  toApiSource,
  toApiStatistic,
  toApiSubject,
} from "#domain/api/to-things.ts";
import { findPublicEvent } from "#domain/events/queries-public.ts";
import { findPublicStatistic } from "#domain/indicators/queries-public.ts";
import { findMovedPerson, findPublicPerson } from "#domain/people/queries-published.ts";
import { findPublicQuote, listPublicQuotes } from "#domain/quotes/queries-published.ts";
import { noFilters } from "#domain/quotes/rules-filters.ts";
import type { PublicCapture, PublicSource } from "#domain/sources/public-view.ts";
import { findPublicSource, isTakenBack } from "#domain/sources/queries-public.ts";
import { findPublicCapture } from "#domain/sources/queries-public-captures.ts";
import { findPublicSubject } from "#domain/subjects/queries-public.ts";
import { personPath } from "#domain/urls.ts";
import { defaultLanguage as language } from "#messages/languages.ts";
import { answerThing, gone } from "./answer-thing.ts";

/** Each thing as data, by its code or slug, as its page finds it. */

export function answerSource(request: Request, code: string): Promise<Response> {
  return answerThing<PublicSource>(request, {
    scope: "one",
    noun: "source",
    async read(db) {
      const shown = await findPublicSource(code, { language }, db);
      if (shown) return { view: shown.source, tags: shown.tags };
      return (await isTakenBack(code, db)) ? { view: gone, tags: [] } : null;
    },
    make: toApiSource,
  });
}

export function answerCapture(request: Request, code: string, n: string): Promise<Response> {
  return answerThing<PublicCapture>(request, {
    scope: "one",
    noun: "copy of a source",
    async read(db) {
      const shown = await findPublicCapture(code, n, { language }, db);
      if (shown) return { view: shown.capture, tags: shown.tags };
      return (await isTakenBack(code, db)) ? { view: gone, tags: [] } : null;
    },
    make: toApiCapture,
  });
}

export function answerStatistic(request: Request, code: string): Promise<Response> {
  return answerThing(request, {
    scope: "one",
    noun: "statistic",
    read: (db) => findPublicStatistic(code, language, db),
    make: toApiStatistic,
  });
}

export function answerQuote(request: Request, code: string): Promise<Response> {
  return answerThing(request, {
    scope: "one",
    noun: "quotation",
    read: (db) => findPublicQuote(code, language, db),
    make: toApiQuote,
  });
}

export function answerPerson(request: Request, slug: string): Promise<Response> {
  return answerThing(request, {
    scope: "many",
    noun: "person or organisation",
    async read(db) {
      const person = await findPublicPerson(slug, language, db);
      if (!person) {
        const moved = await findMovedPerson(slug, db);
        return moved === null ? null : { movedTo: personPath(moved), tags: [] };
      }
      const filters = { ...noFilters, speaker: slug };
      const { view, tags } = await listPublicQuotes({ filters, perPage: 1, language }, db);
      return {
        view: { ...person.view, quotesCount: view.count },
        tags: [...new Set([...person.tags, ...tags])],
      };
    },
    make: toApiPerson,
  });
}

export function answerEvent(request: Request, code: string): Promise<Response> {
  return answerThing(request, {
    scope: "one",
    noun: "event",
    read: (db) => findPublicEvent(code, language, db),
    make: toApiEvent,
  });
}

export function answerSubject(request: Request, slug: string): Promise<Response> {
  return answerThing(request, {
    scope: "many",
    noun: "subject",
    read: (db) => findPublicSubject(slug, language, db),
    make: toApiSubject,
  });
}
