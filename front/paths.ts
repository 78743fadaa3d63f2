/** Who answers an address: web as it is, web for staff (cookies pass), a file of ours, or web through the cleaner. */
export type Destination = "staff" | "asset" | "api" | "page" | "health";

const assets =
  /^\/(?:_next\/static\/|fonts\/)|^\/(?:reader\.js|favicon\.ico|icon\.svg|robots\.txt|site\.webmanifest)$/;

export function destinationOf(path: string): Destination {
  if (path === "/healthz" || path === "/readyz") return "health";
  if (path === "/studio" || path.startsWith("/studio/")) return "staff";
  if (path === "/api" || path.startsWith("/api/") || path.startsWith("/media/")) return "api";
  if (assets.test(path)) return "asset";
  return "page";
}

/** Paths of the framework itself that nobody outside has business with. */
export function isInternal(path: string): boolean {
  return path.startsWith("/_next/") && !path.startsWith("/_next/static/");
}
