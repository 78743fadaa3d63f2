/** So many pages are in the making at once: web renders one while another is compressed. */
const atOnce = 4;

/** Has several do the same work at once, until each finds no more of it. Throws what the first of them threw, when all have ended. */
export async function haveSeveral(work: () => Promise<void>): Promise<void> {
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}

/** Does something with each of a queue, several at once; what is put into the queue meanwhile is done too. */
export async function workThrough<T>(
  queue: readonly T[],
  work: (each: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  await haveSeveral(async () => {
    while (next < queue.length) {
      const each = queue[next];
      next += 1;
      if (each !== undefined) await work(each);
    }
  });
}
