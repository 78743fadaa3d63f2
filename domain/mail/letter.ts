import type { Markup } from "#domain/markup.ts";

/** A mail in words, before it is told to whom it goes. */
export type Letter = { subject: string; text: string; html: Markup };
