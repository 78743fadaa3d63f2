import { type NextRequest, NextResponse } from "next/server";
import { tidyPath } from "#domain/tidy-path.ts";
import { defaultLanguage, isLanguage } from "#messages/languages.ts";

/**
 * Gives every public page its language segment: English at /…, other languages under /ru/…; an address in other letters or encodings than ours leads to the one that
 * we write. It only rewrites and redirects; who may see what is decided in the domain.
 */
export default function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const first = pathname.split("/")[1] ?? "";
  const url = request.nextUrl.clone();
  const tidy = tidyPath(pathname);
  if (tidy !== pathname) {
    url.pathname = tidy;
    return NextResponse.redirect(url, 308);
  }
  if (first === defaultLanguage) {
    url.pathname = pathname.slice(first.length + 1) || "/";
    return NextResponse.redirect(url, 308);
  }
  if (isLanguage(first)) return NextResponse.next();
  url.pathname = `/${defaultLanguage}${pathname === "/" ? "" : pathname}`;
  return NextResponse.rewrite(url);
}

export const config = {
  // Everything but the studio, the API, health, files, and where files are sent, of which the framework would keep and cut a copy.
  matcher: [
    "/((?!studio(?:/|$)|api(?:/|$)|oembed$|_next/|healthz$|readyz$|submit/(?:status/)?send$|fonts/|.*\\.[a-z0-9]+$).*)",
  ],
};
