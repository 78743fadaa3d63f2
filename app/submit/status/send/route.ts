import { getSiteLanguage } from "#components/site/site-locale.ts";
import { readText } from "#components/studio/form-answer.ts";
import { succeed } from "#domain/result.ts";
import { checkCode } from "#domain/submissions/check-form.ts";
import { inLanguage, submissionStatusPath } from "#domain/urls.ts";
import { receiveFiles } from "../../receive-files.ts";

/** The form of /submit/status, with its files. */
export async function POST(request: Request): Promise<Response> {
  return await receiveFiles(request, {
    findPage: (fields) =>
      inLanguage(submissionStatusPath(), getSiteLanguage(readText(fields, "language"))),
    async check(fields, network) {
      const checked = await checkCode(readText(fields, "code"), { network });
      return checked.ok ? succeed({ form: checked.value.code }) : checked;
    },
  });
}

/** Who loads the answer anew, or comes back to it, is asked for the code. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { location: submissionStatusPath() } });
}
