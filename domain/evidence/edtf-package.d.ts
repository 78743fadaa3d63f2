/** What we use of the `edtf` package (4.11), which brings no types. Throws for texts it can't read; `min` and `max` are instants in UTC. */
declare module "edtf" {
  type EdtfDate = {
    type: string;
    min: number;
    max: number;
    values: unknown[];
    approximate?: { value: number };
    uncertain?: { value: number };
    unspecified?: { value: number };
  };
  function edtf(text: string): EdtfDate;

  // Said the old way, since our linter refuses default exports; it is one.
  export = edtf;
}
