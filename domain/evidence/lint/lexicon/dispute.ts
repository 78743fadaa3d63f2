/** Words with which a text says that a value doesn't hold, or that others say so. A stem ends in *, for Russian. */
export const disputePhrases: readonly string[] =
  `disputed|disputes|dispute|contested|contests|challenged|challenges|questioned|called into question|in doubt|doubtful|doubts|denied|denies|deny|rejected|rejects|withdrawn|withdrew|withdraws|retracted|retracts
  |disproved|disproven|refuted|refutes|debunked|discredited|unfounded|untrue|false|falsely|wrong|wrongly|mistaken|mistakenly|incorrect|incorrectly|erroneous|erroneously|in error|corrected|contradicted|contradicts|contradict|at odds
  |спорн*|оспар*|оспор*|отозван*|отозвал*|отрица*|отверг*|опроверг*|опроверж*|ошибочн*|неверн*|недостоверн*|ложн*|исправлен*|сомнительн*|сомнени*|ставит под вопрос|под вопросом|противореч*`
    .split("|")
    .map((phrase) => phrase.trim());
