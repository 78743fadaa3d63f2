/** What says what is to come, or was to: the nouns of forecasts. */
const forecasts =
  "forecast forecasts estimate estimates projection projections expectation expectations prediction predictions guidance outlook target targets consensus view";

/** What is to be done, by those who decided on it. */
const plans = "plan plans programme programmes proposal proposals budget budgets goal goals";

/** What a figure is held against, besides. */
const yardsticks = "range limit ceiling cap quota threshold average median mean norm benchmark";

const set = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(" ").split(" "));

export const forecastNouns = set(forecasts);
export const planNouns = set(forecasts, plans);
export const yardstickNouns = set(forecasts, plans, yardsticks);

export const russianPlanNouns = set(
  "бюджет бюджета бюджете план плана планы программа программы программу",
);
