import { EditorState, type Transaction } from "@tiptap/pm/state";
import { describe, expect, it } from "vitest";
import { brief, countNodeIds, paragraph, waived } from "#domain/richtext/build.ts";
import { nodeIdsPlugin } from "#domain/richtext/node-ids.ts";
import { briefSchema } from "#domain/richtext/schema.ts";
import { listWaivers } from "#domain/richtext/waivers.ts";
import { anyId } from "#tests/fixtures/whole-document.ts";
import { approvalsPlugin } from "./approvals.ts";

const doc = briefSchema.nodeFromJSON(
  brief(
    {
      title: "T",
      blocks: [
        paragraph("In ", waived({ reason: "A year.", approvedById: anyId }, "1984"), " it was."),
        paragraph("And ", waived({ reason: "A title.", approvedById: anyId }, "2001"), "."),
      ],
    },
    countNodeIds(),
  ),
);
const [first] = listWaivers(doc, () => "");
const at = first?.from ?? 0;
const plugins = [approvalsPlugin(), nodeIdsPlugin()];
const open = EditorState.create({ doc, plugins });

/** Words of the waivers and whether they are approved, after a change. */
const listAfter = (change: (tr: Transaction) => Transaction) =>
  listWaivers(open.apply(change(open.tr)).doc, () => "").map(
    ({ words, approvedById }) => `${words} ${approvedById === null ? "open" : "approved"}`,
  );

describe("an approved waiver", () => {
  it.each<[string, (tr: Transaction) => Transaction, string[]]>([
    ["a letter in its words", (tr) => tr.insertText("5", at + 2), ["19584 open", "2001 approved"]],
    ["a letter less", (tr) => tr.delete(at + 1, at + 2), ["184 open", "2001 approved"]],
    ["Enter inside", (tr) => tr.split(at + 2), ["19 open", "84 open", "2001 approved"]],
    ["words around it", (tr) => tr.insertText("the year ", at), ["1984 approved", "2001 approved"]],
    ["Enter before it", (tr) => tr.split(at), ["1984 approved", "2001 approved"]],
    ["its deletion", (tr) => tr.delete(at, at + 4), ["2001 approved"]],
  ])("is open again after %s, if that changed its words", (_what, change, waivers) => {
    expect(listAfter(change)).toEqual(waivers);
  });

  it("stays approved when somebody approves it", () => {
    const editor = "019a1b2c-3d4e-7f60-8a1b-2c3d4e5f6072";
    const mark = briefSchema.marks.waived?.create({ ...first, approvedById: editor });
    expect(listAfter((tr) => (mark ? tr.addMark(at, at + 4, mark) : tr))[0]).toBe("1984 approved");
  });
});
