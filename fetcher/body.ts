import type { IncomingMessage } from "node:http";
import type { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { within } from "./clock.ts";
import { toStop } from "./exchange.ts";
import type { VisitLimits } from "./protocol.ts";
import { nameError, Stop } from "./stop.ts";
import { openUnpackers } from "./unpack.ts";

/** Takes a piece of a body, unpacked or as it was sent; reading goes on when it is done with it. */
export type OnPiece = (of: "body" | "sent", bytes: Uint8Array) => Promise<void>;

export type Body = {
  bodyBytes: number;
  sentBytes: number;
  isPacked: boolean;
  isCut: boolean;
  /** The beginning of the body, from which its type is told. */
  sample: Buffer;
};

type Reading = {
  limits: VisitLimits;
  cutAfterBytes: number | undefined;
  signal: AbortSignal;
  onPiece: OnPiece;
};

const sampleBytes = 64_000;

/**
 * Reads a body in pieces and holds none but the sample: what it takes in memory doesn't grow with it. Counts what comes out of the unpackers while it comes, so that a
 * bomb is noticed within its first piece. Throws a Stop.
 */
export async function readBody(response: IncomingMessage, reading: Reading): Promise<Body> {
  const { limits, cutAfterBytes, signal, onPiece } = reading;
  const body = { bodyBytes: 0, sentBytes: 0, isPacked: false, isCut: false };
  const sample: Uint8Array[] = [];
  const pieces = readPieces(response, reading);

  async function* sent(first: Buffer) {
    for (let piece: Buffer | null = first; piece !== null; piece = await nextOf(pieces)) {
      body.sentBytes += piece.length;
      if (body.isPacked && cutAfterBytes === undefined) await onPiece("sent", piece);
      yield piece;
    }
  }

  async function take(unpacked: AsyncIterable<Buffer>) {
    for await (const whole of unpacked) {
      const room = (cutAfterBytes ?? Number.POSITIVE_INFINITY) - body.bodyBytes;
      const piece = whole.subarray(0, room);
      if (body.bodyBytes < sampleBytes) sample.push(piece);
      body.bodyBytes += piece.length;
      requireBounds(body, limits);
      await onPiece("body", piece);
      if (whole.length > room) throw new Cut();
    }
  }

  try {
    const isPlain = (response.headers["content-encoding"] ?? "") === "";
    const claimed = Number(response.headers["content-length"] ?? 0);
    if (isPlain && cutAfterBytes === undefined && claimed > limits.bodyBytesMax)
      throw new Stop("body.tooLarge", `${claimed} claimed`);
    const first = await nextOf(pieces);
    if (first !== null) {
      const unpackers = openUnpackers(response.headers["content-encoding"] ?? "", first[0] ?? 0);
      body.isPacked = unpackers.length > 0;
      await take(unpackers.reduce<AsyncIterable<Buffer>>(unpackWith, sent(first)));
    }
  } catch (error) {
    if (error instanceof Cut) body.isCut = true;
    else throw signal.aborted ? signal.reason : toBodyStop(error);
  } finally {
    response.destroy();
  }
  return { ...body, sample: Buffer.concat(sample).subarray(0, sampleBytes) };
}

/** What breaks before the unpacker breaks it too, and so whoever reads from it. */
function unpackWith(packed: AsyncIterable<Buffer>, unpacker: Transform): Transform {
  pipeline(packed, unpacker).catch(() => undefined);
  return unpacker;
}

/** As much of the body was read as was wanted. */
class Cut extends Error {}

async function* readPieces(response: IncomingMessage, { limits, signal }: Reading) {
  const source: AsyncIterator<Buffer> = response[Symbol.asyncIterator]();
  for (;;) {
    const step = { signal, ms: limits.idleMs, code: "answer.tooSlow" } as const;
    const next = await within(step, () => source.next()).catch((error) => {
      throw toStop(error);
    });
    if (next.done) return;
    if (next.value.length > 0) yield next.value;
  }
}

async function nextOf(pieces: AsyncGenerator<Buffer>): Promise<Buffer | null> {
  const next = await pieces.next();
  return next.done ? null : next.value;
}

function requireBounds(
  { bodyBytes, sentBytes, isPacked }: { bodyBytes: number; sentBytes: number; isPacked: boolean },
  { bodyBytesMax, ratioMax, ratioFreeBytes }: VisitLimits,
): void {
  const isBomb = isPacked && bodyBytes > ratioFreeBytes && bodyBytes > sentBytes * ratioMax;
  if (isBomb) throw new Stop("body.ratio", `${sentBytes} to more than ${bodyBytes}`);
  if (bodyBytes > bodyBytesMax) throw new Stop("body.tooLarge");
}

function toBodyStop(error: unknown): Stop {
  return error instanceof Stop ? error : new Stop("body.brokenEncoding", nameError(error));
}
