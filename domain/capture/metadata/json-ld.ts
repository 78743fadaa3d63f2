export type LinkedNode = Record<string, unknown>;
/** The things that a page's linked data speaks of, outer ones first; references by `@id` lead to the thing itself. */
export type LinkedData = { nodes: LinkedNode[]; resolve(value: unknown): unknown };

const nodesMax = 5_000;
const depthMax = 20;

/** Whatever of the scripts can be read. Nothing is fetched, and what they hold is only ever looked up by names of ours. */
export function readLinkedData(scripts: readonly string[]): LinkedData {
  const nodes: LinkedNode[] = [];
  const byId = new Map<string, LinkedNode>();
  for (const script of scripts) collect(parseJson(script), nodes);
  for (const node of nodes) {
    const id = read(node, "@id");
    const isWhole = Object.keys(node).length > 1;
    if (typeof id === "string" && isWhole && !byId.has(id)) byId.set(id, node);
  }
  return {
    nodes,
    resolve(value) {
      if (!isNode(value) || Object.keys(value).length > 2) return value;
      const id = read(value, "@id");
      return typeof id === "string" ? (byId.get(id) ?? value) : value;
    },
  };
}

export function isNode(value: unknown): value is LinkedNode {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A property of its own; never what every object inherits. */
export function read(node: LinkedNode, name: string): unknown {
  return Object.hasOwn(node, name) ? node[name] : undefined;
}

/** One or several, always as several. */
export function list(value: unknown): unknown[] {
  return value === undefined || value === null
    ? []
    : Array.isArray(value)
      ? value.slice(0, 200)
      : [value];
}

/** "https://schema.org/NewsArticle" and "schema:NewsArticle" are NewsArticle. */
export function typesOf(node: LinkedNode): string[] {
  return list(read(node, "@type")).flatMap((type) =>
    typeof type === "string" ? [type.replace(/^.*[/:#]/, "")] : [],
  );
}

function collect(root: unknown, nodes: LinkedNode[]): void {
  const queue: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let at = 0; at < queue.length && at < nodesMax; at += 1) {
    const { value, depth } = queue[at] ?? { value: null, depth: 0 };
    if (typeof value !== "object" || value === null || depth > depthMax) continue;
    if (isNode(value) && nodes.length < nodesMax) nodes.push(value);
    for (const child of Object.values(value)) {
      if (queue.length >= nodesMax) break;
      if (typeof child === "object" && child !== null)
        queue.push({ value: child, depth: depth + 1 });
    }
  }
}

/** JSON as pages have it: within comments of HTML, with comments and line ends of its own where none may be, with a comma too many, or encoded once too often. */
function parseJson(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, "")
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*;?\s*$/, "");
  for (const prepare of [(text: string) => text, mend, (text: string) => mend(decode(text))]) {
    try {
      return JSON.parse(prepare(bare));
    } catch {
      // Not yet JSON: the next preparation mends more.
    }
  }
  return null;
}

const tokens = /"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/|,(?=\s*[}\]])|;\s*$/gs;

function mend(text: string): string {
  return text.replace(tokens, (token) => {
    if (!token.startsWith('"')) return " ";
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what JSON forbids
    return token.replace(/[\u0000-\u001f]+/g, " ").replace(/\\(?!["\\/bfnrtu])/g, "\\\\");
  });
}

const entities: Record<string, string> = {
  quot: '"',
  "#34": '"',
  "#x22": '"',
  lt: "<",
  gt: ">",
  apos: "'",
  "#39": "'",
  "#x27": "'",
  nbsp: " ",
  amp: "&",
};

function decode(text: string): string {
  return text.replace(
    /&(quot|#34|#x22|lt|gt|apos|#39|#x27|nbsp|amp);/gi,
    (whole, name: string) => entities[name.toLowerCase()] ?? whole,
  );
}
