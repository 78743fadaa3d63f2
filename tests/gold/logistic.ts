/** What was so, and whether it was right: one row to learn from. */
export type Row = { features: Readonly<Record<string, number>>; isRight: boolean };
export type Weights = Readonly<Record<string, number>>;

/** How strongly weights are held to nought: as if each feature had been seen about once with either outcome. */
const restraint = 1;
/** The share that is right at all is well known; it is held only so far that it stays finite where nothing was wrong. */
const baseRestraint = 0.05;
const rounds = 400;
const step = 0.3;

/** Logistic regression with few weights held to nought, by damped steps along each of them: the same rows give the same weights to the digit. */
export function fitWeights(rows: readonly Row[]): Weights {
  const names = Object.keys(rows[0]?.features ?? {});
  const weights: Record<string, number> = Object.fromEntries(
    ["base", ...names].map((name) => [name, 0]),
  );
  for (let round = 0; round < rounds; round += 1)
    moveWeights(weights, rows, (name) => (name === "base" ? baseRestraint : restraint));
  return weights;
}

/** The same weights with another base: how much less (or more) sure to be of texts on which no rule was written. */
export function fitBase(weights: Weights, rows: readonly Row[]): Weights {
  const logits = rows.map(({ features, isRight }) => ({
    logit: toLogit(weights, features),
    isRight,
  }));
  let moved = 0;
  for (let round = 0; round < rounds; round += 1) {
    let slope = -restraint * moved;
    let bend = restraint;
    for (const { logit, isRight } of logits) {
      const share = toShare(logit + moved);
      slope += (isRight ? 1 : 0) - share;
      bend += share * (1 - share);
    }
    moved += (step * slope) / bend;
  }
  return { ...weights, base: (weights.base ?? 0) + moved };
}

export function predict(weights: Weights, features: Row["features"]): number {
  return toShare(toLogit(weights, features));
}

function moveWeights(
  weights: Record<string, number>,
  rows: readonly Row[],
  restraintOf: (name: string) => number,
): void {
  const names = Object.keys(weights);
  const slopes = new Map(names.map((name) => [name, 0]));
  const bends = new Map(names.map((name) => [name, 0]));
  for (const { features, isRight } of rows) {
    const share = predict(weights, features);
    for (const name of names) {
      const value = name === "base" ? 1 : (features[name] ?? 0);
      if (value === 0) continue;
      slopes.set(name, (slopes.get(name) ?? 0) + value * ((isRight ? 1 : 0) - share));
      bends.set(name, (bends.get(name) ?? 0) + value * value * share * (1 - share));
    }
  }
  for (const name of names) {
    const held = restraintOf(name);
    const own = weights[name] ?? 0;
    const slope = (slopes.get(name) ?? 0) - held * own;
    weights[name] = own + (step * slope) / ((bends.get(name) ?? 0) + held);
  }
}

function toLogit(weights: Weights, features: Row["features"]): number {
  let logit = weights.base ?? 0;
  for (const [name, value] of Object.entries(features)) logit += (weights[name] ?? 0) * value;
  return logit;
}

function toShare(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
