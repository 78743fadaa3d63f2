import type { DemoBlock } from "../brief-types.ts";
import { figure } from "./bind.ts";

/** In the order of appearance; the undated one was written after the council of November 2023. */
export const sevenReportsOf2023: DemoBlock = {
  table: {
    header: [
      ["Reported by"],
      ["Said by"],
      ["Total for 2023"],
      ["What it counts"],
      ["Who counted"],
      ["Kind"],
    ],
    rows: [
      [
        ["TASS, 29 September 2023"],
        ["Ambassador Dmitry Krutoy"],
        [figure("trade-2023-krutoy-tass", "about 55 billion dollars")],
        ["goods and services"],
        ["not stated"],
        ["forecast"],
      ],
      [
        ["View.info, undated"],
        ["Ambassador Dmitry Krutoy"],
        [figure("trade-2023-krutoy-view-info", "about 50 billion dollars")],
        ["not stated"],
        ["not stated"],
        ["forecast"],
      ],
      [
        ["Properm, 29 January 2024"],
        ["President Alexander Lukashenko"],
        [figure("trade-2023-lukashenko", "about 54 billion dollars")],
        ["goods and services"],
        ["Belarus"],
        ["preliminary"],
      ],
      [
        ["TASS, 24 May 2024"],
        ["TASS, of a Kremlin briefing note"],
        [figure("trade-2023-kremlin-note", "more than 46.5 billion dollars")],
        ["goods"],
        ["Russia"],
        ["count"],
      ],
      [
        ["TASS, 24 May 2024"],
        ["TASS, of the Belarusian side"],
        [figure("trade-2023-belarusian-side", "54 billion dollars")],
        ["not stated"],
        ["Belarus"],
        ["count"],
      ],
      [
        ["TASS, 19 September 2024"],
        ["Ambassador Aleksandr Rogozhnik"],
        [figure("trade-2023-rogozhnik", "about 49 billion dollars")],
        ["not stated"],
        ["not stated"],
        ["count"],
      ],
      [
        ["BelTA, 5 December 2024"],
        ["BelTA"],
        [figure("trade-2023-belta", "53 billion dollars")],
        ["goods and services"],
        ["Belarus"],
        ["count"],
      ],
    ],
  },
};
