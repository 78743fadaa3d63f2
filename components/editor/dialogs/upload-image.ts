import { readProblems } from "../read-problems.ts";

/** A picture that the server has re-encoded and keeps. */
export type UploadedImage = {
  id: string;
  url: string;
  width: number;
  height: number;
  /** What it shows, by language, where a brief says nothing of its own. */
  descriptions: Record<string, string>;
};

export type Upload = { ok: true; image: UploadedImage } | { ok: false; messages: string[] };

/** Sends a picture. `failed` is said where the network, not the server, is the trouble. */
export async function uploadImage(file: File, failed: string): Promise<Upload> {
  const form = new FormData();
  form.set("file", file);
  try {
    const response = await fetch("/studio/media", {
      method: "POST",
      headers: { accept: "application/json" },
      body: form,
    });
    const body: unknown = await response.json();
    if (response.ok && isImage(body)) return { ok: true, image: body };
    const messages = readProblems(body);
    return { ok: false, messages: messages.length > 0 ? messages : [failed] };
  } catch {
    return { ok: false, messages: [failed] };
  }
}

function isImage(body: unknown): body is UploadedImage {
  return (
    typeof body === "object" &&
    body !== null &&
    "id" in body &&
    typeof body.id === "string" &&
    "url" in body &&
    typeof body.url === "string" &&
    "descriptions" in body &&
    typeof body.descriptions === "object"
  );
}
