/** The few pages the front has to say itself, when nobody behind it answers. No script, no style sheet: they stand alone. */
function page(title: string, text: string, reference: string | null): string {
  const line = reference ? `<p>If you write to us, name this: <code>${reference}</code>.</p>` : "";
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${title}</title></head><body><main><h1>${title}</h1><p>${text}</p>${line}</main></body></html>`;
}

export function unavailablePage(requestId: string): string {
  return page(
    "This page can’t be shown just now",
    "The server behind it is starting, or has stopped. Try again in a minute; nothing you saved is lost.",
    requestId,
  );
}

export function faultyPage(requestId: string): string {
  return page(
    "Something went wrong on our side",
    "The page was made, but not as we publish pages, so it is held back. The details are in our log.",
    requestId,
  );
}
