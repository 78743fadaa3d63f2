/**
 * A value that changes outside React and that parts of the page look at. A keystroke sets stores; only what shows one is rendered again, never
 * the editor.
 */
export type ReadableStore<T> = {
  get(): T;
  subscribe(listener: () => void): () => void;
};
export type Store<T> = ReadableStore<T> & { set(next: T): void };

/** Setting what is there already tells nobody. */
export function createStore<T>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
