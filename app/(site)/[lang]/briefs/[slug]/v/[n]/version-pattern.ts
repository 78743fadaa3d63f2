/** One address a version: no leading zeros, no signs. */
export const versionPattern = /^[1-9]\d{0,5}$/;
