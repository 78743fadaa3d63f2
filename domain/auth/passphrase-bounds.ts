/** NIST SP 800-63B-4 and ASVS 6.2: length instead of rules of composition. In characters, not code units. */
export const passphraseCharsMin = 15;
export const passphraseCharsMax = 256;
