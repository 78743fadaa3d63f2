import { z } from "zod";
import { openApiPath } from "#domain/urls.ts";
import { type ApiPath, apiPaths, apiProblem, type JsonSchema } from "./paths.ts";

const says: Record<number, string> = {
  400: "It can’t be asked so",
  404: "There is no such thing, or readers may not know of it",
  410: "It was taken back",
};

/** The API described by OpenAPI 3.1, from the schemas that its answers go through. `publicUrl` is where the site stands. */
export function writeOpenApi(publication: string, publicUrl: string) {
  return {
    openapi: "3.1.1",
    info: {
      title: publication,
      version: "1",
      summary: "Published briefs, figures, quotations and their sources, to be read by programs",
      description:
        "Every address under /api/v1 but those of lists is also found beside its page, with “.json” after it. Answers carry an ETag; scripts of any site may read them.",
    },
    servers: [{ url: publicUrl }],
    paths: {
      ...Object.fromEntries(apiPaths.map((path) => [path.path, { get: describePath(path) }])),
      [openApiPath()]: {
        get: {
          operationId: "get_description",
          summary: "This description",
          responses: { 200: answer("OpenAPI 3.1", { type: "object" }) },
        },
      },
    },
    components: { schemas: listSchemas() },
  };
}

function describePath({ id, says: summary, parameters, schema, refusals }: ApiPath) {
  return {
    operationId: id,
    summary,
    parameters,
    responses: {
      200:
        schema === null
          ? {
              description: "Bytes",
              content: {
                "application/octet-stream": { schema: { type: "string", format: "binary" } },
              },
            }
          : answer(summary, { $ref: `#/components/schemas/${schema.name}` }),
      ...(schema === null ? {} : { 304: { description: "Whoever asks has it already" } }),
      ...Object.fromEntries(
        refusals.map((status) => [
          status,
          {
            description: says[status],
            content: {
              "application/problem+json": { schema: { $ref: "#/components/schemas/problem" } },
            },
          },
        ]),
      ),
    },
  };
}

function answer(description: string, schema: JsonSchema) {
  return { description, content: { "application/json": { schema } } };
}

function listSchemas(): Record<string, JsonSchema> {
  const named = apiPaths.flatMap(({ schema }) => (schema ? [schema] : []));
  return Object.fromEntries(
    [...named, { name: "problem", type: apiProblem }].map(({ name, type }) => [
      name,
      toJsonSchema(type),
    ]),
  );
}

/** As an answer has it, not as it is read. */
export function toJsonSchema(type: z.ZodType): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { io: "output", unrepresentable: "any" });
  return schema;
}
