/** The bytes of a file that comes piece by piece, whole; null where there is none. */
export async function collect(
  file: { bytes: AsyncIterable<Uint8Array> } | null,
): Promise<Buffer | null> {
  return file && Buffer.concat(await Array.fromAsync(file.bytes));
}
