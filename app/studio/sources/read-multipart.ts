/** What a form brought: its fields; `isTooLarge` where it was more than is read, and then only the fields before the file are there. */
export type ReceivedForm = { fields: FormData; isTooLarge: boolean };

/** More than this is refused without being read to its end: whoever sends it isn't a person with a document. */
const drainedBytesMax = 500_000_000;

/**
 * Reads a multipart body of at most `bytesMax`. What goes beyond is read and thrown away (a browser shows an answer only once it has sent everything), and
 * the fields that came before the file are kept. Null where the body is no form at all.
 */
export async function readMultipart(
  request: Request,
  bytesMax: number,
): Promise<ReceivedForm | null> {
  const contentType = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined || request.body === null) return null;
  const { bytes, isTooLarge } = await readBody(request.body, bytesMax);
  const whole = isTooLarge ? cutBeforeFile(bytes, boundary) : bytes;
  const fields = await parseForm(whole, contentType);
  return fields && { fields, isTooLarge };
}

async function readBody(
  body: ReadableStream<Uint8Array>,
  bytesMax: number,
): Promise<{ bytes: Buffer; isTooLarge: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length <= bytesMax) chunks.push(chunk);
    if (length > drainedBytesMax) break;
  }
  return { bytes: Buffer.concat(chunks), isTooLarge: length > bytesMax };
}

/** A body that ends before its first file. */
function cutBeforeFile(bytes: Buffer, boundary: string): Buffer {
  const file = bytes.indexOf("; filename=");
  const start = file === -1 ? 0 : bytes.lastIndexOf(`--${boundary}`, file);
  return Buffer.concat([bytes.subarray(0, Math.max(0, start)), Buffer.from(`--${boundary}--\r\n`)]);
}

async function parseForm(bytes: Buffer, contentType: string): Promise<FormData | null> {
  try {
    return await new Response(new Uint8Array(bytes), {
      headers: { "content-type": contentType },
    }).formData();
  } catch {
    // undici throws for a body that isn't what its header says.
    return null;
  }
}
