import { submitPath } from "#domain/urls.ts";
import { receiveFiles } from "../receive-files.ts";

/** The form of /submit, with its files. */
export async function POST(request: Request): Promise<Response> {
  return await receiveFiles(request, submitPath());
}

/** Who loads the answer anew, or comes back to it, is shown the form. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { location: submitPath() } });
}
