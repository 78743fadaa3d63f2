import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";

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
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Request headers that the framework takes for its own; a stranger's are never passed on. */
const forged =
  /^(?:x-middleware-|x-nextjs-|x-next-|x-forwarded-|x-real-ip$|forwarded$|x-invoke-|x-matched-path$|x-plumbline-)/;
/** The framework's navigation in the studio needs these; a reader's page doesn't. */
const navigation = /^(?:rsc$|next-)/;

type Forwarding = {
  isStaff: boolean;
  host: string;
  protocol: string;
  requestId: string;
  /** As asked for, query included: signing in leads back there. */
  path: string;
  /** Of whoever is connected to the front. Told for the studio only, where wrong passphrases are counted by it; never logged. */
  address: string | undefined;
};

/** The headers with which a request goes on to web: the public address, an id, and nothing that strangers could forge. */
export function forwardedHeaders(
  headers: IncomingHttpHeaders,
  { isStaff, host, protocol, requestId, path, address }: Forwarding,
): OutgoingHttpHeaders {
  const out: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || hopByHop.has(name) || forged.test(name)) continue;
    if (!isStaff && (name === "cookie" || name === "authorization" || navigation.test(name)))
      continue;
    if (name === "accept-encoding") continue;
    out[name] = value;
  }
  out.host = host;
  out["x-forwarded-host"] = host;
  out["x-forwarded-proto"] = protocol;
  out["x-request-id"] = requestId;
  if (isStaff) {
    out["x-plumbline-path"] = path;
    if (address) out["x-forwarded-for"] = address;
  }
  return out;
}

export function answeredHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const out: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) {
    if (
      value !== undefined &&
      !hopByHop.has(name) &&
      !/^x-nextjs-|^x-middleware-|^x-powered-by$/.test(name)
    )
      out[name] = value;
  }
  return out;
}
