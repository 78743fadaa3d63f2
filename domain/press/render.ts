import { askWeb, type Web, type WebAnswer } from "./ask-web.ts";
import { type CleanPage, cleanPage, marks, type ReadMarks } from "./clean.ts";
import { type Ending, endingOf, type PressedStatus } from "./layout.ts";
import { findReferences } from "./references.ts";

export type Rendered =
  | {
      kind: "page";
      status: PressedStatus;
      ending: Ending;
      bytes: Buffer;
      tags: string[];
      /** The newest change that it has seen. Zero where it carries no tag. */
      change: number;
      build: string | null;
      /** Addresses of ours that it doesn't work without: style sheets, fonts, pictures, scripts. */
      references: string[];
    }
  /** Nothing is to stand there as a file: it isn't there, or leads elsewhere. */
  | { kind: "none"; change: number }
  /** In words for the studio. */
  | { kind: "failed"; reason: string };

/** No page of ours has this address. */
const notFoundPath = "/404";

/** Has web make what stands at an address now, and makes it what a reader gets. Throws WebAway. */
export async function renderPage(path: string, web: Web): Promise<Rendered> {
  const answer = await askWeb(path, web);
  const { status, headers } = answer;
  if (status >= 500) return { kind: "failed", reason: `It answers ${status}.` };
  if (status !== 200) return { kind: "none", change: readHeaders(headers).change };
  const ending = endingOf(headers["content-type"] ?? "");
  if (ending === null)
    return {
      kind: "failed",
      reason: `It is of no kind that is pressed: ${headers["content-type"]}.`,
    };
  try {
    return ending === "html" ? readHtml(answer) : readFile(answer, ending);
  } catch (error) {
    // A fault of ours that one page shows: the others are pressed all the same.
    return { kind: "failed", reason: `It can't be read: ${String(error)}.` };
  }
}

/** What whoever asks for nothing of ours is told, as a page, and what it needs. Throws WebAway. */
export async function renderNotFound(web: Web): Promise<{ bytes: Buffer; references: string[] }> {
  const page = cleanHtml(await askWeb(notFoundPath, web));
  if (!page.ok || page.status !== 404) throw new Error("Web doesn't say what isn't there.");
  return {
    bytes: Buffer.from(page.html, "utf8"),
    references: findReferences(page.html, "html"),
  };
}

function cleanHtml({ body }: WebAnswer): CleanPage {
  return cleanPage(body.toString("utf8"), { scripts: ["/reader.js"] });
}

function readHtml(answer: WebAnswer): Rendered {
  const page = cleanHtml(answer);
  if (!page.ok)
    return { kind: "failed", reason: `It can't be made a reader's page: ${page.reason}.` };
  const madeFrom = toMadeFrom(page.marks);
  if (page.status === 404 || page.marks.moved !== undefined)
    return { kind: "none", change: madeFrom.change };
  const bytes = Buffer.from(page.html, "utf8");
  const references = findReferences(page.html, "html");
  const status = page.status ?? 200;
  return { kind: "page", status, ending: "html", bytes, references, ...madeFrom };
}

function readFile({ headers, body }: WebAnswer, ending: Ending): Rendered {
  const references = ending === "css" ? findReferences(body.toString("utf8"), "css") : [];
  return { kind: "page", status: 200, ending, bytes: body, references, ...readHeaders(headers) };
}

function readHeaders(headers: WebAnswer["headers"]) {
  const said = (name: string) => headers[`x-${name}`]?.toString();
  return toMadeFrom({
    tags: said(marks.tags),
    change: said(marks.change),
    build: said(marks.build),
  });
}

function toMadeFrom({ tags, change, build }: { [M in keyof ReadMarks]?: string | undefined }) {
  return {
    // What a page shows in two places it may name twice.
    tags: [...new Set((tags ?? "").split(" ").filter((tag) => tag !== ""))],
    change: Number(change ?? 0),
    build: build || null,
  };
}
