import { expect, test } from "vitest";
import { markup } from "./markup.ts";

test("a text in markup is text, wherever it stands, and markup stays markup", () => {
  const text = `<script>alert("1")</script> & 'so' &amp;`;
  const inner = markup`<b>${text}</b>`;
  expect(String(markup`<p title="${text}">${[inner, inner]}</p>`)).toBe(
    `<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'so' &amp;amp;">${inner}${inner}</p>`,
  );
  expect(String(inner)).toBe(
    `<b>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'so' &amp;amp;</b>`,
  );
});
