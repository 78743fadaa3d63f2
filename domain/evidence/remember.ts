const rememberedMax = 20_000;
/** Longer texts are no words: reading them anew is better than keeping them. */
const charsMax = 40;

/** A reader of short texts that looks at each once: words, and what a text's words come to, are few and come again and again. */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    if (text.length > charsMax) return value;
    if (known.size >= rememberedMax) known.clear();
    known.set(text, value);
    return value;
  };
}
