import type { Metadata } from "next";
import { getWords } from "#messages/words.ts";

export async function generateMetadata({ params }: { params: Promise<{ lang: string }> }): Promise<Metadata> {
  const words = getWords((await params).lang, "site");
  return { title: words("siteName") };
}

export default async function HomePage({ params }: { params: Promise<{ lang: string }> }) {
  const words = getWords((await params).lang, "site");
  return (
    <main>
      <h1>{words("siteName")}</h1>
    </main>
  );
}
