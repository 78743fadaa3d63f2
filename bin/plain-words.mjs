// What went wrong, in words for whoever sits before the terminal. Plain JavaScript for any Node since 16, as it is needed before anything is installed.

/** Patterns of what Node, npm, Next and Postgres say, and what to do about it. The first that fits is taken. */
const causesHere = /** @type {const} */ ([
  [
    /ENOSPC|No space left on device|disk quota exceeded|EDQUOT/i,
    "The disk is full. A first start needs about 1.5 GB, later ones next to nothing: make room, then start again. Nothing is half made that the next start doesn't mend.",
  ],
  [
    /(?:EACCES|EPERM|EROFS): |permission denied, (?:mkdir|open|unlink|rename|symlink)/,
    "This folder, or something in it, can't be written to by this user. Start Plumbline as the user who owns the folder.",
  ],
]);

const causesOfInstalling = /** @type {const} */ ([
  [
    /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ECONNRESET|ERR_SOCKET_TIMEOUT|network (?:request|timeout)|ECONNREFUSED|CERT_|SELF_SIGNED/,
    "npm can't reach its registry, from which the packages come. Is this machine online? Behind a proxy, npm must know it: npm config set proxy and https-proxy. A first start needs the network, later ones don't.",
  ],
  [
    /npm ENOENT|spawn npm(?:\.cmd)? ENOENT/,
    "npm isn't found. It comes with Node: install Node with npm, or add it to PATH.",
  ],
]);

/**
 * A failure with its cause in front, where the cause is this machine's disk.
 * @param {string} text
 */
export function explain(text) {
  return explainBy(causesHere, text);
}

/**
 * A failure to install with its cause in front. Only here is a network that doesn't answer the one to npm's registry.
 * @param {string} text
 */
export function explainInstalling(text) {
  return explainBy([...causesHere, ...causesOfInstalling], text);
}

/**
 * @param {readonly (readonly [RegExp, string])[]} causes
 * @param {string} text
 */
function explainBy(causes, text) {
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
