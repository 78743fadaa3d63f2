import type { ZxcvbnFactory } from "@zxcvbn-ts/core";

/** Guesses that somebody with a stolen hash makes in weeks, and nobody makes at the door. Five words by chance stand for 10^18 and more. */
const guessesLog10Min = 12;
/** The estimate's work grows with the square of what it is given; what is longer is judged by its beginning. In code units. */
const charsJudged = 40;

let estimator: Promise<ZxcvbnFactory> | undefined;

/** Whether somebody who knows what people choose (50,000 leaked passwords, words, walks over a keyboard, dates, repeats) gets there soon. */
export async function isGuessable(passphrase: string): Promise<boolean> {
  estimator ??= loadEstimator();
  return (await estimator).check(passphrase.slice(0, charsJudged)).guessesLog10 < guessesLog10Min;
}

/** Loaded when somebody first chooses a passphrase: 2 MB of lists that nothing else needs. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { dictionary, adjacencyGraphs: graphs }] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs });
}
