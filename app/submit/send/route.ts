import { submitPath } from "#domain/urls.ts";
import { receiveFiles } from "../receive-files.ts";

/** The form of /submit, with its files. */
export async function POST(request: Request): Promise<Response> {
  return await receiveFiles(request, (fields) => {
    const about = fields.get("about");
    // What it is about stands above the form, also when it is shown again.
    return submitPath(typeof about === "string" && about !== "" ? about.slice(0, 300) : null);
  });
}

/** Who loads the answer anew, or comes back to it, is shown the form. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { location: submitPath() } });
}
