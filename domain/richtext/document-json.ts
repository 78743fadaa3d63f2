/** A brief's document as ProseMirror writes it: what is stored, sent and hashed. */
export type DocumentJson = {
  type: string;
  attrs?: Record<string, unknown>;
  content?: DocumentJson[];
  marks?: MarkJson[];
  text?: string;
};

export type MarkJson = { type: string; attrs?: Record<string, unknown> };

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The size in bytes of a value as JSON, or null where it is more than `bytesMax`. Walks with a list of its own instead of calling itself, so
 * that 30,000 levels don't overflow the stack, and stops as soon as the limit is passed.
 */
export function measureJson(json: unknown, bytesMax: number): number | null {
  const open: unknown[] = [json];
  let bytes = 0;
  while (open.length > 0) {
    const value = open.pop();
    bytes += 1;
    if (typeof value === "string") bytes += utf8Bytes(value) + 1;
    else if (typeof value !== "object" || value === null) bytes += String(value).length;
    else if (Array.isArray(value)) for (const item of value) open.push(item);
    else {
      for (const key of Object.keys(value)) {
        bytes += utf8Bytes(key) + 3;
        open.push(Reflect.get(value, key));
      }
    }
    if (bytes > bytesMax || open.length > bytesMax) return null;
  }
  return bytes;
}

export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    // A surrogate is half of four bytes; what lies between takes two or three.
    if (unit >= 0x80) bytes += unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
