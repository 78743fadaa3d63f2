import { openContentStore } from "#domain/content-store.ts";

/** Pictures as they were re-encoded. */
const pictures = openContentStore("media");

export const storeImage = pictures.store;
export const readImage = pictures.read;
export const eraseImage = pictures.erase;
