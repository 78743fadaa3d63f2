import type { submissionWords as en, fileTypes as enFileTypes } from "../en/submission-words.ts";
import type { In } from "../words.ts";

/** Kinds of files that may be sent in, in Belarusian. */
export const fileTypes: In<typeof enFileTypes> = {
  pdf: "PDF",
  png: "Выява PNG",
  jpeg: "Выява JPEG",
  webp: "Выява WebP",
  plain: "Тэкст",
};

/** Words of submissions that sender and moderators share, in Belarusian. ICU message syntax. */
export const submissionWords: In<typeof en> = {
  kind: { source: "Крыніца", tip: "Падказка", challenge: "Пярэчанне" },
  state: {
    received: "Атрымана",
    in_review: "Разглядаецца",
    accepted: "Прынята",
    declined: "Адхілена",
    duplicate: "Паўтор: пра гэта ўжо паведамілі іншыя",
    spam: "Не прынята: палічана рэкламай або спамам",
  },
  reason: {
    off_subject: "Гэта не тычыцца нашых тэм.",
    not_checkable: "Гэта немагчыма праверыць.",
    known: "Мы пра гэта ўжо ведалі.",
    not_public: "Гэта грунтуецца на закрытых звестках і можа камусьці нашкодзіць.",
    unclear: "Мы не змаглі зразумець, што з гэтага вынікае.",
    no_fault_found: "Мы праверылі і памылкі не знайшлі.",
  },
};
