import { lowerAt } from "./period-tokens.ts";
import type { Quantity } from "./quantities.ts";
import type { Token } from "./tokens.ts";

/** Hours of the clock, in words or digits: a number that claims nothing. */

const hoursMax = 24;
const clockLead = /^(в|во|к|ко|до|с|около|после|at|by|until|till|from|after|before)$/;
const dayParts = /^(утра|вечера|ночи|пополудни|утром|вечером)$/;
const hourOrdinals =
  /^(первого|второго|третьего|четвертого|пятого|шестого|седьмого|восьмого|девятого|десятого|одиннадцатого|двенадцатого)$/;
const endsClause = /^[.,;!?)»”"]$/;

/** «около 3.00», «в 15.30»: hours and minutes with a point, where Russian has a comma in numbers. */
function isPointed(tokens: Token[], { from, to, unit, mantissa }: Quantity): boolean {
  const match = /^([01]?\d|2[0-3])\.[0-5]\d$/.exec(mantissa);
  if (!match || unit !== null) return false;
  const lead = lowerAt(tokens, from - 1);
  const isRussian = /^(в|около|к|до|с|после|на|примерно|почти)$/.test(lead);
  return isRussian && /^([.,;)]|в|во|по|мск|утра|вечера|до|и|на)$/.test(lowerAt(tokens, to));
}

/** «на 247 километре трассы»: a place on a road. */
function isMilestone(tokens: Token[], { to }: Quantity): boolean {
  return lowerAt(tokens, to - 1) === "километре" || lowerAt(tokens, to) === "километре";
}

/** «в четыре утра», «в девять вечера», «к 10 часам», «до восьми», "at six". */
export function isClockTime(tokens: Token[], quantity: Quantity): boolean {
  const { from, to, unit, magnitude, mantissa } = quantity;
  if (magnitude === null && (isPointed(tokens, quantity) || isMilestone(tokens, quantity)))
    return true;
  // "Половина третьего", "пять минут первого".
  const isToHour = hourOrdinals.test(lowerAt(tokens, to));
  if (isToHour && (unit?.code === "min" || (quantity.isFraction && mantissa === "0.5")))
    return true;
  const isHour = Number.isInteger(Number(mantissa)) && Number(mantissa) <= hoursMax;
  if (!isHour || magnitude !== null) return false;
  const before = lowerAt(tokens, from - 1);
  if (unit?.kind === "count" && dayParts.test(unit.code ?? "")) return clockLead.test(before);
  if (unit?.code === "h") {
    if (dayParts.test(lowerAt(tokens, to))) return true;
    return /^(в|к|ко)$/.test(before) && !/^(в|езды|пути)$/.test(lowerAt(tokens, to));
  }
  // Alone in words: "until eight".
  if (unit !== null || !quantity.isWorded || Number(mantissa) > 12) return false;
  // "From 19 to two".
  const isLed = [2, 3, 4, 5].some((back) => tokens[from - back]?.kind === "number");
  if (isLed) return false;
  return (
    clockLead.test(before) && (endsClause.test(lowerAt(tokens, to)) || tokens[to] === undefined)
  );
}
