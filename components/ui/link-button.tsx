import type { ComponentProps } from "react";
import type { ButtonLook } from "./button.tsx";
import { joinClasses } from "./class-names.ts";

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({
  tone,
  size,
  className,
  ...props
}: ComponentProps<"a"> & { href: string } & ButtonLook) {
  return <a className={joinClasses("button", tone, size, className)} {...props} />;
}
