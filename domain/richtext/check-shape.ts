import type { MarkType, NodeType } from "@tiptap/pm/model";
import { fail, type Problem, type Result, succeed } from "#domain/result.ts";
import { type DocumentJson, isRecord, utf8Bytes } from "./document-json.ts";
import { isPrintableText } from "./printable.ts";
import { briefSchema } from "./schema.ts";

export const depthMax = 12;
export const nodesMax = 20_000;
export const textBytesMax = 1_000_000;
const problemsMax = 10;

const nodeKeys = new Set(["type", "attrs", "content", "marks", "text"]);
const markKeys = new Set(["type", "attrs"]);

type Place = { json: unknown; path: string; depth: number };

/**
 * Everything of a document that can be said before ProseMirror sees it: known nodes, marks and keys, allowed attributes, sound text, and the
 * limits. It walks with a list of its own, so that no depth overflows the stack; ProseMirror's own reader calls itself.
 */
export function checkShape(json: unknown): Result<DocumentJson> {
  if (!isRecord(json) || json.type !== "doc") return fail({ code: "briefs.documentNotDocument" });
  const problems: Problem[] = [];
  const open: Place[] = [{ json, path: "", depth: 0 }];
  let nodes = 0;
  let textBytes = 0;
  while (open.length > 0 && problems.length < problemsMax) {
    const place = open.pop();
    if (!place) break;
    nodes += 1;
    if (place.depth > depthMax) {
      return fail({
        code: "briefs.documentTooDeep",
        values: { path: shorten(place.path), max: depthMax },
      });
    }
    if (nodes > nodesMax) {
      return fail({ code: "briefs.documentTooManyNodes", values: { max: nodesMax } });
    }
    const { children, text } = checkNode(place, problems);
    textBytes += utf8Bytes(text);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const path = `${place.path === "" ? "" : `${place.path}.`}content[${index}]`;
      open.push({ json: children[index], path, depth: place.depth + 1 });
    }
  }
  if (textBytes > textBytesMax) {
    return fail({
      code: "briefs.documentTooMuchText",
      values: { megabytes: textBytesMax / 1_000_000 },
    });
  }
  // The walk above has looked at every key of every node.
  return problems.length > 0 ? fail(...problems) : succeed(json as DocumentJson);
}

function checkNode(place: Place, problems: Problem[]): { children: unknown[]; text: string } {
  const { json, path } = place;
  const nothing = { children: [], text: "" };
  if (!isRecord(json) || typeof json.type !== "string") {
    problems.push({ code: "briefs.documentNotNode", values: { path: path || "doc" } });
    return nothing;
  }
  const type = Object.hasOwn(briefSchema.nodes, json.type)
    ? briefSchema.nodes[json.type]
    : undefined;
  if (!type || (json.type === "doc" && place.depth > 0)) {
    problems.push({
      code: "briefs.documentUnknownNode",
      values: { path: path || "doc", name: shorten(json.type) },
    });
    return nothing;
  }
  checkKeys({ json, allowed: nodeKeys, path, problems });
  checkAttributes({ type, given: json.attrs, path, problems });
  checkMarks({ given: json.marks, path, problems });
  const text = checkText({ type, given: json.text, path, problems });
  if (json.content === undefined) return { children: [], text };
  if (Array.isArray(json.content) && !type.isText) return { children: json.content, text };
  problems.push({ code: "briefs.documentUnknownKey", values: { path, name: "content" } });
  return nothing;
}

type Check = { path: string; problems: Problem[] };

function checkKeys(check: Check & { json: Record<string, unknown>; allowed: Set<string> }): void {
  for (const key of Object.keys(check.json)) {
    if (check.allowed.has(key)) continue;
    check.problems.push({
      code: "briefs.documentUnknownKey",
      values: { path: check.path || "doc", name: shorten(key) },
    });
  }
}

function checkAttributes(check: Check & { type: NodeType | MarkType; given: unknown }): void {
  const { type, given, path, problems } = check;
  const specs = type.spec.attrs ?? {};
  const refuse = (name: string) =>
    problems.push({
      code: "briefs.documentBadAttribute",
      values: { path: path || "doc", node: type.name, name: shorten(name) },
    });
  if (given !== undefined && !isRecord(given)) {
    refuse("attrs");
    return;
  }
  for (const name of Object.keys(given ?? {})) if (!Object.hasOwn(specs, name)) refuse(name);
  for (const [name, spec] of Object.entries(specs)) {
    if (given === undefined || !Object.hasOwn(given, name)) {
      if (spec.default === undefined) refuse(name);
      continue;
    }
    if (typeof spec.validate !== "function") continue;
    try {
      spec.validate(given[name]);
    } catch {
      refuse(name);
    }
  }
}

function checkMarks(check: Check & { given: unknown }): void {
  const { given, problems } = check;
  if (given === undefined) return;
  if (!Array.isArray(given) || given.length > 10) {
    problems.push({
      code: "briefs.documentUnknownKey",
      values: { path: check.path, name: "marks" },
    });
    return;
  }
  for (const [index, mark] of given.entries()) {
    const path = `${check.path}.marks[${index}]`;
    const name = isRecord(mark) ? mark.type : undefined;
    const type =
      typeof name === "string" && Object.hasOwn(briefSchema.marks, name)
        ? briefSchema.marks[name]
        : undefined;
    if (!isRecord(mark) || !type) {
      problems.push({
        code: "briefs.documentUnknownMark",
        values: { path, name: shorten(String(name)) },
      });
      continue;
    }
    checkKeys({ json: mark, allowed: markKeys, path, problems });
    checkAttributes({ type, given: mark.attrs, path, problems });
  }
}

function checkText(check: Check & { type: NodeType; given: unknown }): string {
  const { type, given, path, problems } = check;
  if (!type.isText && given === undefined) return "";
  const isSound =
    type.isText &&
    typeof given === "string" &&
    given !== "" &&
    given.isWellFormed() &&
    isPrintableText(given);
  if (isSound) return given;
  problems.push({ code: "briefs.documentBadText", values: { path: path || "doc" } });
  return "";
}

/** Names and paths come from outside: only so much of them is said back. */
function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77).toWellFormed()}…` : text;
}
