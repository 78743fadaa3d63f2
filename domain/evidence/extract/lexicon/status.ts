import type { ObservationStatus } from "../../figure.ts";

function pairs(status: ObservationStatus, phrases: string): [string, ObservationStatus][] {
  return phrases.split("|").map((phrase) => [phrase.trim(), status]);
}

/** What makes a value a forecast (F), an estimate (E) or provisional (P): SDMX CL_OBS_STATUS. */
export const statusWords: readonly (readonly [string, ObservationStatus])[] = [
  ...pairs(
    "F",
    `will|will be|won't|would|is expected|are expected|was expected|were expected|expected|expects|expect|expecting|pencilled in|penciled in|expectation|expectations|forecast|forecasts|forecasted|forecasting|projected|projects that|projection|projections
    |predicted|predicts|predict|planned|plans to|plan to|is planned|are planned|target|targets|targeted|aims to|aim to|intends to|intend to|wants to|want to|seeks to|seek to|proposes to|propose to|guided for|guided to|guides for|now sees|set to|poised to|on track to|likely to|is to|are to|could reach|may reach|might reach|could exceed|may exceed|can reach|signs of reaching|should reach|should exceed|going to|hopes to|hope to|prospects|potential
    |ожида*|прогноз*|планир*|намерен*|предполага*|будет|будут|может составить|могут составить|может достичь|может превысить|составит|составят|достигнет|достигнут|превысит|превысят|вырастет|вырастут|увеличится|увеличатся|снизится|сократится|удастся выйти|выйдет на|выйдем на|должен составить|рассчитыва*|целев*|перспектив*|запланирован*|заложен*|направят|выделят|потратят|построят|отремонтируют|закупят|откроют|введут|сдадут|повысят|снизятся|сократятся|подорожает|подорожают
    |oczekuje się|prognozuje się|prognoza|prognozy|wyniesie`,
  ),
  ...pairs(
    "E",
    "estimated|estimates|estimate|estimating|estimation|by estimate|оценива*|по оценк*|оценочн*|szacuje się|szacunk*",
  ),
  ...pairs("P", "preliminary|provisional|provisionally|preliminarily|flash|предварительн*|wstępn*"),
];

/** May stand between the figure and a passive forecast behind it: "50 billion is expected". */
export const passiveForecasts: readonly string[] = [
  "is expected",
  "are expected",
  "is forecast",
  "are forecast",
  "is projected",
  "are projected",
  "is planned",
  "are planned",
  "will",
];

/** Those of a forecast or plan. */
export const forecastWords: readonly string[] = statusWords.flatMap(([phrase, status]) =>
  status === "F" ? [phrase] : [],
);
