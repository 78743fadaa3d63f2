"use client";

import { useEffect } from "react";

/** The readers' own script, once React is done with the page: it lifts evidence as cards, which React would take for a page gone wrong. */
export function ReaderScript() {
  useEffect(() => {
    const script = document.createElement("script");
    script.src = "/reader.js";
    document.body.append(script);
    return () => script.remove();
  }, []);
  return null;
}
