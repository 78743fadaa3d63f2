/** Words of the page that tells of the API. ICU message syntax. */
export const api = {
  title: "Data for programs",
  link: "API",
  description:
    "Every brief, figure, quotation and source that is published here as JSON, for programs: addresses, parameters, fields and examples.",
  intro:
    "Whatever is published here can be read by programs, without a key and from any site. Lists come in pages: “next” in the answer, and the Link header, lead to the page after. Answers carry an ETag; a program that sends it back as If-None-Match is told whether anything has changed. What can’t be asked is answered with application/problem+json, which says why.",
  beside:
    "Each thing’s data is also found beside its page: put “.json” after the address of the page.",
  described: "The same for programs, as OpenAPI 3.1:",
  none: "No parameters.",
  parameters: "Parameters",
  parameter: "Parameter",
  inPath: "in the path",
  type: "Type",
  meaning: "Meaning",
  fields: "Fields of the answer",
  field: "Field",
  example: "Example",
  answered: "which is answered, for instance, with",
  more: "OpenAPI has all fields.",
  bytes: "Answered with bytes, as a download.",
};
