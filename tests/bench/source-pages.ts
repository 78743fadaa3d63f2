import type { HostAnswer, SourceHosts } from "./source-hosts.ts";

/** What becomes of sources out there, and which outcome of a check is right for each. */
export const fates = ["dies", "edited", "elsewhere", "soft404", "blocks", "stays"] as const;
export type Fate = (typeof fates)[number];
export const rightOutcomes: Record<Fate, readonly string[]> = {
  dies: ["gone"],
  edited: ["passage_changed"],
  elsewhere: ["ok_changed_elsewhere"],
  soft404: ["soft_404"],
  blocks: ["blocked"],
  stays: ["ok"],
};

/** Of twenty: 30% die, a tenth each is edited in a bound passage, changes elsewhere, answers with another page, and shuts us out. */
export function fateOf(n: number): Fate {
  const twentieth = n % 20;
  if (twentieth < 6) return "dies";
  if (twentieth < 8) return "edited";
  if (twentieth < 10) return "elsewhere";
  if (twentieth < 12) return "soft404";
  return twentieth < 14 ? "blocks" : "stays";
}

/** A value and a quotation, both of which are bound. */
export const numberIn = (n: number) => `${10 + (n % 80)}.${n % 9}`;
export const valueIn = (n: number) => `${numberIn(n)} billion dollars`;
export const wordsIn = (n: number) => `We will not move the wall before pier ${n} is mended`;

/** Which of the two an edit of the source changes. */
export const editedIn = (n: number) => (n % 2 === 1 ? wordsIn(n) : valueIn(n));

const trades = "coal fish salt timber wool stone grain hides tar linen".split(" ");

function articleOf(n: number): string {
  const paragraphs = Array.from({ length: 14 }, (_, at) => {
    const [one, other] = [trades[(n + at) % 10], trades[(n * 3 + at + 1) % 10]];
    return `<p>In week ${at + 1} the harbour of Westhaven ${n} took in ${one} by ${3 + ((n + at) % 7)} ships and let ${other} go by ${2 + ((n * at) % 9)}. The clerks of the board wrote down what each of them carried, who had sent it and where it was bound for, and no ship was turned away.</p>`;
  });
  paragraphs.splice(4, 0, `<p>Trade came to ${valueIn(n)} in 2023, the board's report says.</p>`);
  paragraphs.splice(
    8,
    0,
    `<p>“${wordsIn(n)},” said Ingrid Halvorsen, chairwoman of the board, on 14 November 2023.</p>`,
  );
  return paragraphs.join("\n");
}

const frame = (title: string, inner: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>
  <nav><a href="/">Front page</a> <a href="/news/">News</a> <a href="/about">About</a></nav>
  <main><article><h1>${title}</h1>${inner}</article></main><footer>Harbour papers. All rights kept.</footer></body></html>`;

export const pageOf = (n: number) => frame(`The harbour in winter, part ${n}`, articleOf(n));

const swap = (page: string, from: string, to: string): string => {
  if (!page.includes(from)) throw new Error(`The page lacks “${from}”.`);
  return page.replace(from, to);
};

/** What a site shows for any address that it doesn't know. */
const anyPage: HostAnswer = {
  status: 200,
  body: frame(
    "Harbour papers",
    "<p>All that is new at the harbour, the tides of the week, and who reads the lists at night.</p>".repeat(
      30,
    ),
  ),
};

/** Lets a source's page become what its fate wants, those of a kind in two or three ways. */
export function letFateCome(hosts: SourceHosts, url: string, n: number): void {
  const isOdd = n % 2 === 1;
  const page = pageOf(n);
  const answers: Record<Fate, HostAnswer> = {
    dies: { status: isOdd ? 410 : 404, body: frame("Not found", "<p>Nothing is here.</p>") },
    edited: {
      status: 200,
      body: isOdd
        ? swap(page, "We will not move", "We will move")
        : swap(page, valueIn(n), valueIn(n + 1)),
    },
    elsewhere: {
      status: 200,
      body: isOdd
        ? swap(page, "In week 3 the harbour", "In week three the old harbour")
        : swap(page, "no ship was turned away", "one ship was turned away"),
    },
    soft404: isOdd
      ? { status: 302, location: new URL("/", url).href }
      : n % 40 < 20
        ? { status: 200, body: frame("Page not found", "<p>We could not find that page.</p>") }
        : anyPage,
    blocks: isOdd
      ? { status: 403, body: frame("Forbidden", "<p>No.</p>") }
      : {
          status: 200,
          body: frame("Just a moment", "<p>Verify that you are a human to go on.</p>"),
        },
    stays: { status: 200, body: page },
  };
  hosts.put(url, answers[fateOf(n)]);
  if (answers[fateOf(n)] === anyPage) hosts.putElsewhere(url, anyPage);
  hosts.put(new URL("/", url).href, {
    status: 200,
    body: frame(
      "Harbour papers",
      "<p>All that is new at the harbour, and the weather.</p>".repeat(30),
    ),
  });
}
