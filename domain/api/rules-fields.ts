import type { JsonSchema } from "./paths.ts";

/** A field of an answer: "captures[].n", "number, or null", and what it means. */
export type ApiField = { name: string; type: string; meaning: string };

const depthMax = 2;
/** What has more fields than that is told of by its OpenAPI alone. */
const fieldsMax = 60;

/** The fields of a schema as rows, those of objects in it after it. */
export function listFields(schema: JsonSchema): ApiField[] {
  const rows = listOf(schema, "", 1);
  return rows.length <= fieldsMax ? rows : listOf(schema, "", depthMax);
}

function listOf(schema: JsonSchema, prefix: string, depth: number): ApiField[] {
  return Object.entries(readObject(schema.properties)).flatMap(([name, given]) => {
    const field = readObject(given);
    const held = findHeld(field);
    const path = `${prefix}${name}`;
    const row = { name: path, type: nameType(field), meaning: findMeaning(field) };
    if (held === null || depth > depthMax) return [row];
    return [row, ...listOf(held.schema, `${path}${held.isList ? "[]" : ""}.`, depth + 1)];
  });
}

/** The object that a field holds, or holds a list of. */
function findHeld(field: JsonSchema): { schema: JsonSchema; isList: boolean } | null {
  for (const one of [field, ...readList(field.anyOf)]) {
    if (one.properties) return { schema: one, isList: false };
    const items = readObject(one.items);
    if (items.properties) return { schema: items, isList: true };
  }
  return null;
}

/** In words that a person reads: "one of count, plan", "list of objects", "text, or null". */
function nameType(field: JsonSchema): string {
  if (field.const !== undefined) return JSON.stringify(field.const);
  const choices = readList(field.anyOf ?? field.oneOf);
  if (choices.length > 0) return [...new Set(choices.map(nameType))].join(", or ");
  if (Array.isArray(field.enum)) return `one of ${field.enum.join(", ")}`;
  if (Array.isArray(field.type))
    return field.type.map((one) => names[String(one)] ?? one).join(", or ");
  if (field.type === "array") return `list of ${plural(readObject(field.items))}`;
  return names[String(field.type)] ?? "anything";
}

const names: Record<string, string> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  object: "object",
  null: "null",
};

function plural(items: JsonSchema): string {
  if (items.type === "string") return "texts";
  return items.type === "object" || items.anyOf || items.oneOf ? "objects" : "numbers";
}

function readObject(value: unknown): JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function readList(value: unknown): JsonSchema[] {
  return Array.isArray(value) ? value.map(readObject) : [];
}

/** Of what may be null, that of what else it may be. */
function findMeaning(field: JsonSchema): string {
  const said = [field, ...readList(field.anyOf)].map(({ description }) => text(description));
  return said.find((one) => one !== "") ?? "";
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
