import { type NextRequest, NextResponse } from "next/server";
import { defaultLanguage, isLanguage } from "#messages/languages.ts";

/**
 * Gives every public page its language segment: English at /…, other languages under /ru/…. It only rewrites and redirects; who may see what
 * is decided in the domain.
 */
export default function proxy(request: NextRequest): NextResponse {
  const { pathname } = request.nextUrl;
  const first = pathname.split("/")[1] ?? "";
  const url = request.nextUrl.clone();
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
