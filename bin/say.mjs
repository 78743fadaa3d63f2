// What is said in the terminal. Plain JavaScript for any Node since 16.

/** @typedef {NodeJS.WriteStream} Stream */

/**
 * @param {string} text
 * @param {Stream} stream
 */
export function say(text, stream = process.stdout) {
  stream.write(`${text}\n`);
}

/**
 * Says what is being done, and how long it took. A terminal shows the seconds as they pass.
 * @template T
 * @param {string} text
 * @param {Stream} stream
 * @param {() => Promise<T>} work
 */
export async function during(text, stream, work) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  const isTerminal = stream.isTTY;
  if (!isTerminal) say(`${text} …`, stream);
  const show = () => stream.write(`\r${text} … ${seconds()} `);
  if (isTerminal) show();
  const ticking = isTerminal ? setInterval(show, 1000) : undefined;
  try {
    const result = await work();
    if (!isTerminal) say(`  done in ${seconds()}`, stream);
    return result;
  } finally {
    clearInterval(ticking);
    if (isTerminal) stream.write(`\r${text} … ${seconds()}\n`);
  }
}
