import { type Markup, markup } from "#domain/markup.ts";

/** A mail's HTML around what it says. It loads nothing, so that opening it tells nobody. */
export function frameMail({
  language,
  body,
  foot,
}: {
  language: string;
  body: Markup;
  foot: readonly Markup[];
}): Markup {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
</head>
<body style="max-width:40em;margin:0 auto;padding:16px;font:16px/1.5 Georgia,serif">
${body}
<hr>
${foot.map((line) => markup`<p style="font-size:14px">${line}</p>\n`)}</body>
</html>
`;
}
