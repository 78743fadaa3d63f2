import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import type { Destination } from "./paths.ts";

/** What a browser may do on a reader's page: nothing inline, nothing from elsewhere, no nonce needed (reliability: a page is a file). */
export const publicPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What stands in others' pages: any may frame it, and it can send nothing and load nothing from elsewhere. */
export const embedPolicy = publicPolicy
  .replace("form-action 'self'", "form-action 'none'")
  .replace("frame-ancestors 'none'", "frame-ancestors *");

/** The policy of a page by its address. */
export function policyOf(path: string): string {
  return /^\/(?:[a-z]{2}\/)?embed\//.test(path) ? embedPolicy : publicPolicy;
}

/** What isn't a page shows nothing and runs nothing, should a browser be brought to open it as one. */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";

/**
 * What a browser may do in the studio. The framework puts the nonce on its scripts, which may load others; the editor and its menus set styles. Images
 * are painted from files on their way up, too.
 */
export function studioPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Headers of every answer, whoever made it. HSTS only where the public address is https. */
export function everyAnswer(isHttps: boolean): OutgoingHttpHeaders {
  return {
    "x-content-type-options": "nosniff",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    ...(isHttps ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
  };
}

const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Request headers that the framework or we take for our own; a stranger's are never passed on. */
const forged =
  /^(?:x-middleware-|x-nextjs-|x-next-|x-forwarded-|x-real-ip$|forwarded$|x-invoke-|x-matched-path$|x-plumbline-|x-nonce$|x-request-id$|content-security-policy)/;
/** The framework's navigation in the studio needs these; a reader's page doesn't. */
const navigation = /^(?:rsc$|next-)/;
/** Of our own making: compression is ours, and a continuation was already answered. */
const ours = new Set(["accept-encoding", "expect"]);

type Forwarding = {
  destination: Destination;
  host: string;
  protocol: string;
  requestId: string;
  /** As asked for, query included: signing in leads back there. */
  path: string;
  /** Of whoever asks. Told for the studio, where wrong passphrases are counted by it, and for what is sent in; never logged. */
  address: string | undefined;
  /** Of this one answer; the framework reads it from the policy. */
  nonce: string;
  hasBody: boolean;
};

/** The headers with which a request goes on to web: the public address, an id, and nothing that strangers could forge. */
export function forwardedHeaders(
  headers: IncomingHttpHeaders,
  forwarding: Forwarding,
): OutgoingHttpHeaders {
  const { destination, host, protocol, requestId, path, address, nonce, hasBody } = forwarding;
  const isStaff = destination === "staff";
  const out: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || hopByHop.has(name) || forged.test(name) || ours.has(name)) continue;
    if (!bearsCookies(destination) && (name === "cookie" || name === "authorization")) continue;
    if (!isStaff && navigation.test(name)) continue;
    if (!hasBody && name === "content-length") continue;
    out[name] = value;
  }
  // Said here, not left to the method: Node sends the body of a DELETE without any end, and what comes in it is then read as a request of its own.
  if (hasBody && out["content-length"] === undefined) out["transfer-encoding"] = "chunked";
  out.host = host;
  out["x-forwarded-host"] = host;
  out["x-forwarded-proto"] = protocol;
  out["x-request-id"] = requestId;
  if (isStaff) {
    out["content-security-policy"] = studioPolicy(nonce);
    out["x-nonce"] = nonce;
    out["x-plumbline-path"] = path;
  }
  if (address && (isStaff || destination === "door")) out["x-forwarded-for"] = address;
  return out;
}

/** Pictures of drafts are for staff alone, so their address bears the session too. Everything else public is the same for everybody. */
function bearsCookies(destination: Destination): boolean {
  return destination === "staff" || destination === "media";
}

/** The headers of web's answer as they go out, when it isn't a reader's page: those have their own. */
export function answeredHeaders(
  headers: IncomingHttpHeaders,
  { destination, nonce }: { destination: Destination; nonce: string },
): OutgoingHttpHeaders {
  const out: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || hopByHop.has(name)) continue;
    if (/^(?:x-nextjs-|x-middleware-|x-plumbline-|x-powered-by$)/.test(name)) continue;
    out[name] = value;
  }
  if (destination === "staff") {
    const isPage = (headers["content-type"] ?? "").startsWith("text/html");
    out["content-security-policy"] ??= isPage ? studioPolicy(nonce) : filePolicy;
    // Not "no-referrer": with that, browsers send forms with the origin "null", which we refuse.
    out["referrer-policy"] = "same-origin";
    out["cache-control"] = "no-store";
    out["cross-origin-resource-policy"] = "same-origin";
    out["x-robots-tag"] = "noindex";
    return out;
  }
  delete out["set-cookie"];
  out["content-security-policy"] ??= filePolicy;
  if (destination === "asset") out["cache-control"] ??= "public, max-age=3600";
  if (destination === "health") out["cache-control"] = "no-store";
  return out;
}
