// What went wrong, in words for whoever sits before the terminal. Plain JavaScript for any Node since 16, as it is needed before anything is installed.

/** Patterns of what npm, Node, Next and Postgres say, and what to do about it. The first that fits is taken. */
const causes = /** @type {const} */ ([
  [
    /ENOSPC|No space left on device|disk quota exceeded|EDQUOT/i,
    "The disk is full. A first start needs about 1.5 GB, later ones next to nothing: make room, then start again. Nothing is half made that the next start doesn't mend.",
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ECONNRESET|ERR_SOCKET_TIMEOUT|network (?:request|timeout)|ECONNREFUSED|CERT_|SELF_SIGNED/,
    "npm can't reach its registry, from which the packages come. Is this machine online? Behind a proxy, npm must know it: npm config set proxy and https-proxy. A first start needs the network, later ones don't.",
  ],
  [
    /EACCES|EPERM|EROFS|permission denied, (?:mkdir|open|unlink|rename|symlink)/,
    "This folder, or something in it, can't be written to by this user. Start Plumbline as the user who owns the folder.",
  ],
  [
    /npm ENOENT|spawn npm(?:\.cmd)? ENOENT/,
    "npm isn't found. It comes with Node: install Node with npm, or add it to PATH.",
  ],
]);

/**
 * A failure of npm, a build or a start with its cause in front, where it is one of the known.
 * @param {string} text
 */
export function explain(text) {
  const known = causes.find(([pattern]) => pattern.test(text));
  return known ? `${known[1]}\n\n${lastLines(text)}` : text;
}

/** @param {string} text */
export function lastLines(text, count = 12) {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !/^npm (?:notice|warn) /i.test(line))
    .slice(-count)
    .join("\n");
}
