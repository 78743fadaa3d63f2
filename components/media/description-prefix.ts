/** "description-ru": the field of what a picture shows in a language. */
export const descriptionPrefix = "description-";
