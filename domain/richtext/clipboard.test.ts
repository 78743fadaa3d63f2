import { DOMParser, DOMSerializer } from "@tiptap/pm/model";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { anyId, wholeDocument } from "#tests/fixtures/whole-document.ts";
import { briefSchema } from "./schema.ts";

describe("our own clipboard", () => {
  it("brings back every node and mark but approvals, with all they carry", () => {
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    const doc = briefSchema.nodeFromJSON(wholeDocument);
    const html = DOMSerializer.fromSchema(briefSchema).serializeFragment(doc.content, {
      document,
    }) as unknown;
    const body = document.createElement("div");
    body.append(html as Parameters<typeof body.append>[0]);
    const back = DOMParser.fromSchema(briefSchema).parse(
      parseHTML(`<!doctype html><html><body>${body.innerHTML}</body></html>`).document.body,
    );
    expect(back.toJSON()).toEqual(doc.toJSON());
  });

  it("never carries an approval to a copy", () => {
    const html = `<p><span data-evidence="waived" data-reason="r" data-approved-by="${anyId}">x</span></p>`;
    const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
    const slice = DOMParser.fromSchema(briefSchema).parseSlice(document.body);
    expect(slice.content.firstChild?.firstChild?.marks[0]?.attrs).toMatchObject({
      reason: "r",
      approvedById: null,
    });
  });
});
