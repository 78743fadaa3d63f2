import { z } from "zod";
import { captureBytesPath } from "#domain/urls.ts";
import { apiBrief } from "./answer-briefs.ts";
import { apiEvent } from "./answer-events.ts";
import { apiIndicator, apiStatistic, apiValue } from "./answer-figures.ts";
import { apiPerson, apiQuote, apiSubject } from "./answer-quotes.ts";
import { apiCapture, apiSource } from "./answer-sources.ts";
import { type ApiListName, apiLists, listAnswer, listLimits } from "./lists.ts";

/** A schema by JSON Schema 2020-12, as far as we write and read it. */
export type JsonSchema = { [key: string]: unknown };

export type ApiParameter = {
  name: string;
  in: "path" | "query";
  required: boolean;
  description: string;
  schema: JsonSchema;
};

export type ApiPath = {
  path: string;
  /** Unlike any other's, for programs that name what they generate. */
  id: string;
  says: string;
  parameters: ApiParameter[];
  /** What it answers; null for bytes. */
  schema: { name: string; type: z.ZodType } | null;
  /** The statuses by which it may refuse. */
  refusals: (400 | 404 | 410)[];
};

/** By RFC 9457: what is wrong, in a sentence. */
export const apiProblem = z.object({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().describe("What is wrong with what was asked, in a sentence"),
});

function inPath(name: string, description: string, example: string): ApiParameter {
  return {
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string", examples: [example] },
  };
}

function inQuery(name: string, description: string, schema: JsonSchema): ApiParameter {
  return { name, in: "query", required: false, description, schema };
}

const text = { type: "string" };
const day = { type: "string", format: "date" };
const bySlug = (of: string) => inPath("slug", `Slug of the ${of}`, "trade-turnover");
const byCode = (of: string, example: string) => inPath("code", `Code of the ${of}`, example);
const cursor = inQuery(
  "cursor",
  "Where the page before ended: it stands in the address that “next” gives",
  text,
);

function describeList(name: ApiListName): ApiPath {
  const { says, order, filters } = apiLists[name];
  const narrowing = Object.entries(filters).map(([filter, { says: meaning }]) =>
    inQuery(filter, `Only those: ${meaning}`, text),
  );
  return {
    path: `/api/v1/${name}`,
    id: `list_${name}`,
    says: `${says}: ${order}`,
    parameters: [
      inQuery("limit", "How many a page", {
        type: "integer",
        minimum: 1,
        maximum: listLimits.max,
        default: listLimits.usual,
      }),
      cursor,
      ...narrowing,
    ],
    schema: { name: `list_of_${name}`, type: listAnswer(name) },
    refusals: [400],
  };
}

type Described = Pick<ApiPath, "says" | "parameters"> & { schema: z.ZodType; gone?: boolean };

function describeThing(path: string, name: string, described: Described): ApiPath {
  const { says, parameters, schema, gone = false } = described;
  return {
    path: `/api/v1${path}`,
    id: `get_${name}`,
    says,
    parameters,
    schema: { name, type: schema },
    refusals: gone ? [404, 410] : [404],
  };
}

const number = (of: string) => inPath("n", `Number of the ${of}, from 1`, "1");

/** What the API answers, path by path. */
export const apiPaths: ApiPath[] = [
  describeList("briefs"),
  describeThing("/briefs/{slug}", "brief", {
    says: "The newest version of a brief: its canonical text, over the bytes of which its hash is",
    parameters: [bySlug("brief")],
    schema: apiBrief,
    gone: true,
  }),
  {
    ...describeThing("/briefs/{slug}/versions/{n}", "version", {
      says: "One version of a brief, the same to the byte for ever",
      parameters: [bySlug("brief"), number("version")],
      schema: apiBrief,
      gone: true,
    }),
    schema: { name: "brief", type: apiBrief },
  },
  describeList("corrections"),
  describeList("events"),
  describeThing("/events/{code}", "event", {
    says: "An event of the timeline, with the passages that it rests on",
    parameters: [byCode("event", "e-4k7m")],
    schema: apiEvent,
  }),
  describeList("indicators"),
  {
    ...describeThing("/indicators/{slug}", "indicator", {
      says: "An indicator with its values",
      parameters: [
        bySlug("indicator"),
        inQuery("vintage", "As it was known at the end of this day", day),
        inQuery("vintages", "“newest”: of each report only the last vintage", {
          type: "string",
          enum: ["all", "newest"],
        }),
      ],
      schema: apiIndicator,
    }),
    refusals: [400, 404],
  },
  {
    path: "/api/v1/statistics",
    id: "list_statistics",
    says: "Public statistics at their newest vintages, in an order that never changes",
    parameters: [
      inQuery("indicator", "Only of this indicator: its slug", text),
      inQuery("series", "Only of this series: its code", text),
      inQuery("coverage", "Only what counts this", text),
      inQuery("nature", "Only of this nature", {
        type: "string",
        enum: ["count", "forecast", "plan", "claim"],
      }),
      inQuery("period", "Only for this period: 2023, 2023-Q1, 2023-05", text),
      inQuery("from", "Only for periods that begin on this day or later", day),
      inQuery("to", "Only for periods that end on this day or earlier", day),
      inQuery("limit", "How many a page", {
        type: "integer",
        minimum: 1,
        maximum: 1000,
        default: 200,
      }),
      cursor,
    ],
    schema: {
      name: "list_of_statistics",
      type: z.object({ statistics: z.array(apiValue), next: z.string().nullable() }),
    },
    refusals: [400],
  },
  describeThing("/statistics/{code}", "statistic", {
    says: "One report of a value: all its vintages, and what others report",
    parameters: [byCode("statistic", "s-4k7m")],
    schema: apiStatistic,
  }),
  describeList("sources"),
  describeThing("/sources/{code}", "source", {
    says: "A source, with the copies of it that we hold",
    parameters: [byCode("source", "w-4k7m")],
    schema: apiSource,
    gone: true,
  }),
  describeThing("/sources/{code}/captures/{n}", "capture", {
    says: "A copy of a source, with the passages that are cited from it",
    parameters: [byCode("source", "w-4k7m"), number("copy")],
    schema: apiCapture,
    gone: true,
  }),
  {
    path: captureBytesPath("{code}", 0).replace("/0/", "/{n}/"),
    id: "get_bytes",
    says: "The bytes of a copy, where the licence of its source lets anybody have them",
    parameters: [byCode("source", "w-4k7m"), number("copy")],
    schema: null,
    refusals: [404],
  },
  describeList("quotes"),
  describeThing("/quotes/{code}", "quote", {
    says: "A quotation: its wordings, and the passages in which they stand",
    parameters: [byCode("quotation", "q-4k7m")],
    schema: apiQuote,
  }),
  describeList("people"),
  describeThing("/people/{slug}", "person", {
    says: "A person or an organisation",
    parameters: [bySlug("person or organisation")],
    schema: apiPerson,
  }),
  describeList("subjects"),
  describeThing("/subjects/{slug}", "subject", {
    says: "A subject",
    parameters: [bySlug("subject")],
    schema: apiSubject,
  }),
];
