/** Wrong passphrases that nobody has to wait for. People mistype; ten in a row is a guess. */
export const freeFailures = 10;
/** A whole network holds many people, so it is given more. */
export const freeFailuresOfNetwork = 50;
/** After a quarter of an hour without a failure the count starts anew. */
export const failureWindowMinutes = 15;
/** The first wait; each further failure doubles it. */
export const firstWaitSeconds = 5;
/** Waiting never grows beyond a minute: 1,440 guesses a day find no passphrase, and nobody is locked out. */
export const waitSecondsMax = 60;
