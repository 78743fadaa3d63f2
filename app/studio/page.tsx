import { getWords } from "#messages/words.ts";

export default function StudioPage() {
  const words = getWords("en", "studio");
  return (
    <main>
      <h1>{words("name")}</h1>
    </main>
  );
}
