import { submissionStatusPath } from "#domain/urls.ts";
import { receiveFiles } from "../../receive-files.ts";

/** The form of /submit/status, with its files. */
export async function POST(request: Request): Promise<Response> {
  return await receiveFiles(request, submissionStatusPath);
}

/** Who loads the answer anew, or comes back to it, is asked for the code. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { location: submissionStatusPath() } });
}
