/** How a row or a column is called that sums the others up. */
export const totalLabel =
  /^(?:(?:grand |sub)?totals?|in total|altogether|overall|sum|итого|всего|вместе|сумма|в сумме)(?![\p{L}\p{N}])/iu;

/** A row with such a label is part of another row, or no part of a sum at all. */
export const noAddend =
  /^(?:of which|including|incl\.?|among them|thereof|balance|change|difference|growth|share|average|mean|median|в том числе|в т\. ?ч\.|из них|сальдо|изменение|разница|рост|темп|доля|средн)(?![\p{L}\p{N}])|sub-?total|на душу|per (?:head|capita)/iu;

/** What stands in such a column isn't added up. */
export const noSum =
  /average|mean|median|per (?:head|capita|cent|tonne|unit)|index|price|rate|change|growth|rank|средн|медиан|на душу|индекс|цена|цены|темп|изменен|рост|место/iu;
