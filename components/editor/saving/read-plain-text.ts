/** What the JSON of a document says, a line a block, whatever schema it was written in. Figures say the words that they carry. */
export function readPlainText(json: unknown): string {
  const lines: string[] = [];
  const read = (node: unknown): string => {
    if (!isRecord(node)) return "";
    if (typeof node.text === "string") return node.text;
    const { content, attrs } = node;
    const own = isRecord(attrs) && typeof attrs.words === "string" ? attrs.words : "";
    const line = Array.isArray(content) ? content.map(read).join("") : own;
    const isInline = !Array.isArray(content) || content.length === 0;
    if (isInline) return line;
    if (line !== "") lines.push(line);
    return "";
  };
  read(json);
  return lines.join("\n\n");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
