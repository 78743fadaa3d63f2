import { Fragment } from "react";

/** Keys pressed together, each as a key: "Ctrl+E". */
export function Kbd({ keys }: { keys: string }) {
  return (
    <>
      {keys.split("+").map((key, place) => (
        <Fragment key={key}>
          {place > 0 ? " " : null}
          <kbd>{key}</kbd>
        </Fragment>
      ))}
    </>
  );
}
