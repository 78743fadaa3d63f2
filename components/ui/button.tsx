import type { ComponentProps } from "react";
import { joinClasses } from "./class-names.ts";

export type ButtonLook = {
  tone?: "primary" | "danger" | "plain";
  size?: "small";
};

/** A button that does nothing to forms unless it says so: `type` is "button" by default. */
export function Button({
  tone,
  size,
  className,
  type = "button",
  ...props
}: ComponentProps<"button"> & ButtonLook) {
  return <button type={type} className={joinClasses("button", tone, size, className)} {...props} />;
}
