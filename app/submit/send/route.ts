import { getSiteLanguage } from "#components/site/site-locale.ts";
import { readText } from "#components/studio/form-answer.ts";
import { succeed } from "#domain/result.ts";
import { checkForm } from "#domain/submissions/check-form.ts";
import { inLanguage, submitPath } from "#domain/urls.ts";
import { receiveFiles } from "../receive-files.ts";

/** The form of /submit, with its files. */
export async function POST(request: Request): Promise<Response> {
  return await receiveFiles(request, {
    findPage(fields) {
      const about = readText(fields, "about");
      // What it is about stands above the form, also when it is shown again.
      const path = submitPath(about === "" ? null : about.slice(0, 300));
      return inLanguage(path, getSiteLanguage(readText(fields, "language")));
    },
    async check(fields) {
      const read = (name: string) => readText(fields, name);
      const form = { form: read("form"), solution: read("solution"), trap: read("leave-empty") };
      const checked = await checkForm(form);
      return checked.ok ? succeed({ form: checked.value.formId }) : checked;
    },
  });
}

/** Who loads the answer anew, or comes back to it, is shown the form. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { location: submitPath() } });
}
