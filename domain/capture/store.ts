import { openContentStore } from "#domain/content-store.ts";

/** The bytes of captures, as fetched, uploaded or pasted; never changed. */
const captures = openContentStore("captures");

export const storeBytes = captures.store;
export const readBytes = captures.read;
export const eraseBytes = captures.erase;
export const receiveBytes = captures.receive;
export const findBytes = captures.find;
export const streamBytes = captures.stream;
