/** HTML that is whole: made by `markup` alone, which escapes all that it isn't. */
export class Markup {
  readonly #html: string;

  constructor(html: string) {
    this.#html = html;
  }

  toString(): string {
    return this.#html;
  }
}

type Part = string | Markup | readonly Markup[];

/** HTML as it is written, with texts in it that are escaped: markup`<p>${text}</p>`. Attributes stand in double quotes. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  const written = strings.map((html, n) => html + write(parts[n] ?? ""));
  return new Markup(written.join(""));
}

function write(part: Part): string {
  if (typeof part === "string") return escapeText(part);
  return part instanceof Markup ? String(part) : part.map(String).join("");
}

function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
