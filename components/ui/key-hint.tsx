/** The key that does what a button says; told by sight only, for listeners have the sheet of keys. */
export function KeyHint({ keyName }: { keyName: string }) {
  return (
    <span aria-hidden="true">
      <kbd>{keyName}</kbd>
    </span>
  );
}
