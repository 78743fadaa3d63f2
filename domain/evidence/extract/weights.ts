import type { Unit } from "../figure.ts";
import type { Token } from "./tokens.ts";

/** Pounds that are weighed, told from those that are paid. */

/** In UCUM. */
export const pound: Unit = { kind: "measure", code: "[lb_av]" };

const weighing =
  /^(weigh|weighs|weighed|weighing|weight|weights|payload|heavier|lighter|overweight|underweight)$/;
const reach = 6;

/** What there are pounds of where money is meant: "2 billion pounds of investment". */
const paidWords = new Set(
  "aid assets assistance benefit benefits bonds borrowing business capital cash compensation contracts cost costs credit cuts damage damages deals debt debts deposits duty earnings equity exports expenditure extra fees fines finance financing foreign fresh funding funds gilts goods government grants harm imports income interest investment investments liabilities loans losses lottery money new our orders pay payments pensions private profit profits property public punishing revenue revenues rent sales savings shares some spending state stock subsidies support tax taxes taxpayer taxpayers the their trade turnover unpaid value wages wealth welfare work worth".split(
    " ",
  ),
);

function isPaid(token: Token | undefined): boolean {
  return token?.kind !== "word" || token.capital || paidWords.has(token.lower);
}

/** "500 pounds of cocaine", "weighed 7 pounds", "lost 30 pounds in weight": `at` is the word behind the number. */
export function isWeight(tokens: Token[], from: number, at: number): boolean {
  if (!/^pounds?$/.test(tokens[at]?.lower ?? "")) return false;
  if (tokens[at + 1]?.lower === "of") return !isPaid(tokens[at + 2]);
  if (tokens[at + 1]?.lower === "sterling") return false;
  for (let back = from - 1; back >= Math.max(0, from - reach); back -= 1) {
    if (/^[.;!?]$/.test(tokens[back]?.lower ?? "")) break;
    if (tokens[back]?.kind === "number") break;
    if (weighing.test(tokens[back]?.lower ?? "")) return true;
  }
  return [1, 2].some((ahead) => weighing.test(tokens[at + ahead]?.lower ?? ""));
}
