import fc from "fast-check";

/** The same examples in every run, so that a property fails where it is broken and not by chance. PROPERTY_SEED looks at others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_231_129) });
