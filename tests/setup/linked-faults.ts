import { z } from "zod";

/** What whoever reads our JSON-LD asks of each kind of thing: search engines of articles and data sets, and the vocabulary of all. */
const url = z.url({ protocol: /^https$/ });
const text = z.string().min(1);
const reference = z.object({ "@id": url });
const day = z.string().regex(/^\d{4}(-\d\d){0,2}$/);
const instant = z.iso.datetime();
const named = z.object({ "@type": z.enum(["Person", "Organization"]), name: text });
const source = z.object({ "@type": z.literal("CreativeWork"), "@id": url, name: text, url });

const shapes = {
  NewsArticle: z.object({
    "@id": url,
    url,
    headline: text.max(110),
    image: url,
    inLanguage: text,
    datePublished: instant,
    dateModified: instant,
    version: z.number().int().positive(),
    identifier: url,
    author: z.array(named).min(1),
    publisher: reference,
    isAccessibleForFree: z.literal(true),
    encoding: z.object({ contentUrl: url, encodingFormat: text }),
    citation: z.array(source.extend({ archivedAt: url.optional(), datePublished: day.optional() })),
    hasPart: z.array(
      z.object({
        "@type": z.literal("Quotation"),
        "@id": url,
        text,
        inLanguage: text,
        dateCreated: day.optional(),
        spokenByCharacter: named.optional(),
        isPartOf: reference.optional(),
      }),
    ),
    correction: z
      .array(
        z.object({
          "@type": z.literal("CorrectionComment"),
          datePublished: instant,
          text,
          url,
        }),
      )
      .optional(),
  }),
  Dataset: z.object({
    "@id": url,
    url,
    name: text,
    description: z.string().min(50).max(5000),
    license: url,
    creator: reference,
    includedInDataCatalog: reference,
    variableMeasured: z.object({ "@type": z.literal("PropertyValue"), name: text, unitText: text }),
    temporalCoverage: z.string().regex(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/),
    isBasedOn: z.array(source).min(1),
    distribution: z
      .array(
        z.object({ "@type": z.literal("DataDownload"), contentUrl: url, encodingFormat: text }),
      )
      .min(1),
  }),
  DataCatalog: z.object({
    "@id": url,
    name: text,
    publisher: reference,
    dataset: z.array(z.object({ "@id": url, url, name: text })),
  }),
  Observation: z.object({ "@id": url, url, name: text, unitText: text }),
  Person: z.object({ "@id": url, url, name: text, jobTitle: z.array(text).optional() }),
  Organization: z.object({ "@id": url, url, name: text }),
  Quotation: z.object({ "@id": url, url, text, inLanguage: text }),
  CollectionPage: z.object({ "@id": url, url, name: text, about: z.object({ name: text }) }),
  WebSite: z.object({ "@id": url, url, name: text, publisher: reference }),
  NewsMediaOrganization: z.object({ "@id": url, url, name: text, correctionsPolicy: url }),
  BreadcrumbList: z.object({
    itemListElement: z
      .array(
        z.object({
          "@type": z.literal("ListItem"),
          position: z.number().int().positive(),
          name: text,
          item: url,
        }),
      )
      .min(2),
  }),
} as const;

/** What things lack, as "type: place: why"; a kind that nobody described is a fault too. */
export function findLinkedFaults(things: readonly object[]): string[] {
  // As they are written: what is undefined is not there.
  const written: unknown[] = JSON.parse(JSON.stringify(things));
  return written.flatMap((thing) => {
    const type = z.object({ "@type": z.string() }).parse(thing)["@type"];
    const shape = Object.entries(shapes).find(([kind]) => kind === type)?.[1];
    if (!shape) return [`${type}: of no kind that is known`];
    const parsed = shape.safeParse(thing);
    return (parsed.error?.issues ?? []).map(
      ({ path, message }) => `${type}: ${path.join(".")}: ${message}`,
    );
  });
}

/** The thing of a kind, as it is written. Throws where there is none. */
export function takeThing(things: readonly object[], type: string): Record<string, unknown> {
  const written: Record<string, unknown>[] = JSON.parse(JSON.stringify(things));
  const found = written.find((thing) => thing["@type"] === type);
  if (!found) throw new Error(`No ${type} among them.`);
  return found;
}
