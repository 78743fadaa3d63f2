/** Letters, digits and . _ ~ - between single slashes: what every address of ours is made of, once it is decoded. Two at the start would name another host. */
const plain = /^\/(?:[\w.~-]+(?:\/|$))*$/;

/**
 * An address of a public page as we write it: in small letters, without encodings of plain signs ("/Briefs", "/br%69efs"). What isn't made of plain signs has no such form, and is left as
 * it is. Pure.
 */
export function tidyPath(path: string): string {
  const read = decode(path);
  return plain.test(read) ? read.toLowerCase() : path;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
