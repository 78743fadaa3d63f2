import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { apiPaths } from "./paths.ts";
import { listFields } from "./rules-fields.ts";
import { toJsonSchema, writeOpenApi } from "./write-document.ts";

const document = writeOpenApi("Union State Monitor", "https://monitor.example");

test("the description is OpenAPI 3.1", async () => {
  const copy = JSON.parse(JSON.stringify(document));
  expect(await new Validator().validate(copy)).toMatchObject({ valid: true });
});

test("every path has a name of its own, and its parameters are those of its address", () => {
  const ids = apiPaths.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { path, parameters } of apiPaths) {
    const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const given = parameters.filter((one) => one.in === "path").map(({ name }) => name);
    expect(given, path).toEqual(named);
  }
});

test("for people, fields are told in words, and those of things in things after them", () => {
  const source = apiPaths.find(({ id }) => id === "get_source")?.schema;
  const rows = source ? listFields(toJsonSchema(source.type)) : [];
  expect(rows).toContainEqual({
    name: "published",
    type: "text, or null",
    meaning: "Date by EDTF: 2024, 2024-05, 2024-05-24, 2024~",
  });
  expect(rows.map(({ name }) => name)).toContain("captures[].capturedAt");
  for (const { schema } of apiPaths)
    for (const { name, type } of schema ? listFields(toJsonSchema(schema.type)) : [])
      expect(type, name).not.toBe("");
});
