import { getFactorWords } from "#messages/factors.ts";

/** Told this once, large enough to copy by hand. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const words = getFactorWords("en");
  return (
    <section aria-labelledby="recovery-codes">
      <h2 id="recovery-codes">{words("recovery.title")}</h2>
      <p>{words("recovery.text")}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
