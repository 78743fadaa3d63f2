// What is said in the terminal. Plain JavaScript for any Node since 18.

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Says what is being done, and how long it took. A terminal shows the seconds as they pass.
 * @template T
 * @param {string} text
 * @param {() => Promise<T>} work
 */
export async function during(text, work) {
  const startedAt = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedAt) / 1000)} s`;
  const isTerminal = process.stdout.isTTY;
  if (!isTerminal) say(`${text} …`);
  const show = () => process.stdout.write(`\r${text} … ${seconds()} `);
  if (isTerminal) show();
  const ticking = isTerminal ? setInterval(show, 1000) : undefined;
  try {
    const result = await work();
    if (!isTerminal) say(`  done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(ticking);
    if (isTerminal) process.stdout.write(`\r${text} … ${seconds()}\n`);
  }
}
