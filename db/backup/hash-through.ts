import { createHash } from "node:crypto";
import { Transform, type TransformCallback } from "node:stream";

/** Lets bytes through, and knows afterwards how many there were and their SHA-256. */
export class HashThrough extends Transform {
  bytes = 0;
  #hash = createHash("sha256");

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.bytes += chunk.length;
    this.#hash.update(chunk);
    done(null, chunk);
  }

  /** In hex; asked once, at the end. */
  sha256(): string {
    return this.#hash.digest("hex");
  }
}
