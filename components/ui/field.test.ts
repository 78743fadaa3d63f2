import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { InputField } from "./field.tsx";
import { ErrorSummary } from "./notice.tsx";
import { DataTable } from "./table.tsx";

describe("a field", () => {
  it("ties its input to label, hint and error", () => {
    const html = renderToStaticMarkup(
      createElement(InputField, { id: "mail", label: "E-mail", hint: "Work", error: "Missing" }),
    );
    expect(html).toContain('<label for="mail">');
    expect(html).toContain('aria-describedby="mail-hint mail-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="mail-hint"');
    expect(html).toContain('id="mail-error"');
  });

  it("claims no hint or error that it doesn't have", () => {
    const html = renderToStaticMarkup(createElement(InputField, { id: "mail", label: "E-mail" }));
    expect(html).not.toContain("aria-");
  });
});

describe("an error summary", () => {
  it("leads to each field, and is absent where nothing is wrong", () => {
    const problems = [{ text: "Fill in this field.", fieldId: "mail" }];
    const render = (given: typeof problems) =>
      renderToStaticMarkup(createElement(ErrorSummary, { title: "Problems", problems: given }));
    expect(render(problems)).toContain('<a href="#mail">');
    expect(render(problems)).toContain('role="alert"');
    expect(render([])).toBe("");
  });
});

describe("a table", () => {
  it("scrolls in a region that has a name and takes the focus", () => {
    const html = renderToStaticMarkup(
      createElement(DataTable<string>, {
        caption: "Sources",
        columns: [{ id: "name", heading: "Name", cell: (row) => row, rowHeading: true }],
        rows: ["TASS"],
        rowId: (row) => row,
      }),
    );
    expect(html).toMatch(/<section class="table-scroll" aria-label="Sources" tabindex="0">/);
    expect(html).toContain('<th scope="row">TASS</th>');
  });
});
