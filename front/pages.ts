import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { publicPolicy } from "./headers.ts";

/** The few pages the front has to say itself, when nobody behind it answers. No script, no style sheet: they stand alone. */
function page(title: string, text: string, reference: string): string {
  const line = `<p>If you write to us, name this: <code>${reference}</code>.</p>`;
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
    "The page could not be made as we publish pages, so it is held back. The details are in our log.",
    requestId,
  );
}

/** A form of the public's door that came in a shape which nobody can read: of a build before this one, or cut short. */
export function unreadablePage(requestId: string): string {
  return page(
    "What you sent couldn’t be read",
    "Nothing of it was received. Go back with your browser: what you typed should still be there. Copy it, load the page anew, and send it again.",
    requestId,
  );
}

export function endText(response: ServerResponse, status: number, text: string): void {
  end(response, status, { "content-type": "text/plain; charset=utf-8" }, text);
}

export function endPage(response: ServerResponse, status: number, html: string): void {
  const headers = {
    "content-type": "text/html; charset=utf-8",
    ...(status === 503 ? { "retry-after": "30" } : {}),
  };
  end(response, status, headers, html);
}

function end(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string,
): void {
  const everywhere = {
    "cache-control": "no-store",
    "content-security-policy": publicPolicy,
    "referrer-policy": "same-origin",
    "content-length": Buffer.byteLength(body),
  };
  response.writeHead(status, { ...everywhere, ...headers }).end(body);
}
