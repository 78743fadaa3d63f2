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

/** «в четыре утра», «в девять вечера», «к 10 часам», «до восьми», "at six". */
export function isClockTime(tokens: Token[], quantity: Quantity): boolean {
  const { from, to, unit, magnitude, mantissa } = quantity;
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
