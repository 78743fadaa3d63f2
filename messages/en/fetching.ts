/** Why an address could not be fetched, and what to do about it. The keys are problem codes, as in problems.ts, of which this is a part. */
export const fetchingProblems = {
  "address.unreadable":
    "This isn't a web address. Copy it whole from the browser, with https:// or http://.",
  "address.tooLong":
    "This address, or one that it leads to, is too long: at most 4,000 characters. Look for a shorter link on the page.",
  "address.scheme":
    "Only addresses that begin with https:// or http:// can be fetched, and this one, or one that it leads to, doesn't.",
  "address.credentials":
    "There is a name or a password in this address, or in one that it leads to. Take it out, or upload the page.",
  "address.port":
    "This address, or one that it leads to, names a port that isn't the web's own. Upload the page instead.",
  "address.notPublic":
    "This address isn't on the public internet, or leads to one that isn't. Upload the page instead.",
  "dns.notFound":
    "There is no such host. Check the spelling; if it was there once, look for an archived copy and upload that.",
  "dns.failed": "The host could not be looked up. That may pass: try again later.",
  "connect.refused": "The server takes no connections now. Try again later.",
  "connect.timeout":
    "The server didn't answer. It may be down, or shut us out: try again later, or upload the page.",
  "connect.unreachable":
    "The server can't be reached from here. It may be down, or shut our country out: open the page yourself and upload it.",
  "tls.failed":
    "The server's certificate isn't valid, or not one that we trust, so nobody can say whose page this is. Open the page yourself and upload it.",
  "redirect.tooMany":
    "This address leads on more than five times. Open it in a browser and copy the address where it ends.",
  "redirect.loop":
    "This address leads back to itself; it may want a cookie. Open the page yourself and upload it.",
  "redirect.insecure":
    "This https address leads to a plain http one, which anybody on the way could change. Check that one, and give it instead.",
  "answer.tooSlow": "The server took too long. Try again later, or upload the page.",
  "answer.closedEarly":
    "The server broke off before it had sent all of the page. Try again later, or upload the page.",
  "answer.notHttp": "What answers there isn't a web server, or a broken one. Check the address.",
  "answer.headersTooLarge":
    "The server sends more about this page than we accept. Open the page yourself and upload it.",
  "body.tooLarge":
    "What lies there is larger than 50 MB. Save the part you need as a file of its own and upload that.",
  "body.ratio":
    "What the server sent unpacks to far more than a page holds, so it was not unpacked. Open the page yourself and upload it.",
  "body.brokenEncoding":
    "What the server sent is packed in a way that can't be unpacked. Try again later, or upload the page.",
  "leave.refused": "This could not be fetched now. Try again later.",
  "robots.denied":
    "The site asks programs not to fetch this page (robots.txt). Upload it, or fetch it all the same and say why.",
  "robots.unreachable":
    "The site doesn't say now whether programs may fetch this page (robots.txt can't be read). Try again later, or upload the page.",
  "robots.tooLarge":
    "The site's rules for programs (robots.txt) are too long to be read for this page. Upload it, or fetch it all the same and say why.",
  "host.notNow":
    "The site is asked one page at a time, with pauses. This one's turn comes in {seconds, plural, one {a second} other {# seconds}} at the earliest.",
  "fetcher.died":
    "Fetching broke off on our side. Try again; if it happens again, upload the page.",
  "fetcher.hung":
    "Fetching this took longer than it may on our side. Try again; if it happens again, upload the page.",
} as const;

export type FetchFailureCode = keyof typeof fetchingProblems;
