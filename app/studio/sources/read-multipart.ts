import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";

/** What a form brought: its fields; `isTooLarge` where it was more than is read, and then only what came before is there. */
export type ReceivedForm<T = never> = { fields: FormData; file: T | null; isTooLarge: boolean };

export type SentFile = { fileName: string; mediaType: string; bytes: AsyncIterable<Uint8Array> };

/** More than this is refused without being read to its end: whoever sends it isn't a person with a document. */
const drainedBytesMax = 500_000_000;
const partsMax = 1_000;

/**
 * Reads a multipart body, of which at most `bytesMax` in memory. What goes beyond is read and thrown away: a browser shows an answer only once it has sent everything. Files stand among the
 * fields, unless `takeFile` takes them as they come, of whatever size; it sees the fields that came before. Null where the body is no form at all, or breaks off.
 */
export async function readMultipart<T = never>(
  request: Request,
  bytesMax: number,
  takeFile?: (file: SentFile, before: FormData) => Promise<T>,
): Promise<ReceivedForm<T> | null> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;.*boundary=/i.test(contentType) || request.body === null) return null;
  const form: ReceivedForm<T> = { fields: new FormData(), file: null, isTooLarge: false };
  let held = 0;
  const hold = (byteLength: number) => {
    held += byteLength;
    if (held > bytesMax) form.isTooLarge = true;
    return !form.isTooLarge;
  };
  const keepFile = async (name: string, { fileName, mediaType, bytes }: SentFile) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) if (hold(chunk.length)) chunks.push(chunk);
    if (form.isTooLarge) return;
    form.fields.append(
      name,
      new File([new Uint8Array(Buffer.concat(chunks))], fileName, { type: mediaType }),
    );
  };
  const parser = new Busboy({
    headers: { "content-type": contentType },
    limits: { fieldSize: bytesMax, parts: partsMax },
  });
  const streams: Readable[] = [];
  const files: Promise<void>[] = [];
  parser.on("field", (name, value, _isNameCut, isCut) => {
    if (hold(isCut ? bytesMax + 1 : Buffer.byteLength(value))) form.fields.append(name, value);
  });
  parser.on("file", (name, bytes, fileName, _encoding, mediaType) => {
    // A field for a file in which none was chosen.
    if (!fileName) {
      bytes.resume();
      return;
    }
    streams.push(bytes);
    const sent = { fileName, mediaType, bytes };
    const taken = takeFile
      ? takeFile(sent, form.fields).then((file) => {
          form.file = file;
        })
      : keepFile(name, sent);
    // What is left unread would hold up the rest.
    const done = taken.finally(() => bytes.resume());
    done.catch(() => undefined);
    files.push(done);
  });
  try {
    const isRead = pipeline(Readable.from(upTo(request.body, drainedBytesMax)), parser);
    isRead.catch((error) => {
      for (const stream of streams) stream.destroy(error);
    });
    await Promise.all([isRead, ...(await settle(isRead, files))]);
  } catch (error) {
    if (error instanceof TooMuch) return { ...form, isTooLarge: true };
    if (error instanceof Error && /multipart|boundary|aborted/i.test(error.message)) return null;
    throw error;
  }
  return form;
}

/** Once all is read, every file has been told of. */
async function settle(isRead: Promise<void>, files: Promise<void>[]): Promise<Promise<void>[]> {
  await isRead.catch(() => undefined);
  return files;
}

class TooMuch extends Error {}

async function* upTo(body: AsyncIterable<Uint8Array>, bytesMax: number) {
  let read = 0;
  for await (const chunk of body) {
    read += chunk.length;
    if (read > bytesMax) throw new TooMuch("More is sent than anybody sends.");
    yield chunk;
  }
}
