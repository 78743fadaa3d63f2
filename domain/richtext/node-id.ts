const alphabet = "abcdefghijklmnopqrstuvwxyz0123456789";
const nodeIdChars = 12;

/** A random id for a block or a place of evidence; unique in its document with 62 bits to spare. */
export function newNodeId(): string {
  let id = "";
  while (id.length < nodeIdChars) {
    for (const byte of crypto.getRandomValues(new Uint8Array(nodeIdChars * 2))) {
      // 252 is the last multiple of 36 in a byte: what lies above would favour the first letters.
      if (byte < 252 && id.length < nodeIdChars) id += alphabet.charAt(byte % alphabet.length);
    }
  }
  return id;
}
