/** Citation.js has no types; bibtex-engine.ts says what we use of it. */
declare module "@citation-js/core";
declare module "@citation-js/plugin-bibtex";
