/** Percent signs of an address as the letters they stand for; as it is, where they stand for none. */
export function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
