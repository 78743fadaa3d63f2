/** What may be wrong with any form, the public’s too. ICU message syntax. */
export const formsProblems = {
  "auth.notAllowed": "You may not do this. Ask an admin if you should.",
  "form.failed":
    "Something went wrong on our side. What you typed is still here: try again in a minute. The log has it under {number}.",
  "input.required": "Fill in this field.",
  "input.tooLong": "This is too long: at most {max, number} characters.",
  "input.unprintable":
    "This holds signs that can’t be printed. Type it again instead of pasting it.",
} as const;
