import type { fileTypes as enTypes, submissionWords as enWords } from "../en/submission-words.ts";
import type { In } from "../words.ts";

/** Kinds of files that may be sent in. */
export const fileTypes: In<typeof enTypes> = {
  pdf: "PDF",
  png: "изображение PNG",
  jpeg: "изображение JPEG",
  webp: "изображение WebP",
  plain: "текст",
};

/** Words of submissions that sender and moderators share. ICU message syntax. */
export const submissionWords: In<typeof enWords> = {
  kind: { source: "Источник", tip: "Сведения", challenge: "Возражение" },
  state: {
    received: "Получено",
    in_review: "На рассмотрении",
    accepted: "Принято",
    declined: "Отклонено",
    duplicate: "Повтор: об этом уже сообщил другой человек",
    spam: "Не принято: сочтено рекламой или бессодержательным",
  },
  reason: {
    off_subject: "Это не относится к нашим темам.",
    not_checkable: "Это нельзя проверить.",
    known: "Мы уже знали об этом.",
    not_public: "Это основано на непубличных данных и может кому-то навредить.",
    unclear: "Мы не смогли понять, что из этого следует.",
    no_fault_found: "Мы проверили и ошибки не нашли.",
  },
};
