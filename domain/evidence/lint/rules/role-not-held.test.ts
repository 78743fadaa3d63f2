import { describe, expect, it } from "vitest";
import { paragraph } from "#domain/richtext/build.ts";
import { sayFinding } from "#messages/finding-words.ts";
import {
  buildWordingEvidence,
  citeBlock,
  citeInline,
  lintBlocks,
  say,
} from "#tests/fixtures/linting.ts";
import type { RoleEvidence } from "../snapshot.ts";

const minister: RoleEvidence = {
  title: "Minister of Transport of Russia",
  from: "2015-01-01",
  to: "2020-01-16",
  isPrinted: false,
};
const speaker: RoleEvidence = {
  title: "Chairman of the House of Representatives",
  from: "2020-02-01",
  to: null,
  isPrinted: true,
};
const on = (day: string, next: string) => ({ from: day, to: next });
const wording = buildWordingEvidence({
  saidOn: on("2022-12-19", "2022-12-20"),
  roles: [minister, speaker],
});

const findingsIn = (content: Parameters<typeof paragraph>, known = wording, language = "en") =>
  lintBlocks([paragraph(...content)], { wordings: [known] }, { language })
    .filter(({ rule }) => rule === "roleNotHeld")
    .map(say);

describe("the role that a quotation prints", () => {
  const printed = (role: RoleEvidence, saidOn = wording.saidOn) => {
    const known = { ...wording, roles: [role], saidOn };
    return lintBlocks([citeBlock(null, known)], { wordings: [known] }).map(
      ({ rule, severity }) => `${rule} ${severity}`,
    );
  };

  it("blocks where it wasn't held on that day", () => {
    expect(printed({ ...minister, isPrinted: true })).toEqual(["roleNotHeld blocks"]);
    expect(printed({ ...minister, isPrinted: true, from: "2022-12-20", to: null })).toEqual([
      "roleNotHeld blocks",
    ]);
  });

  it("is right on its first day, without ends, and where the day isn't known", () => {
    expect(printed({ ...speaker, from: "2022-12-19" })).toEqual([]);
    expect(printed({ ...speaker, from: null, to: null })).toEqual([]);
    expect(printed({ ...minister, isPrinted: true }, null)).toEqual([]);
  });

  it("is right where it was held on one of the days that the date may mean", () => {
    expect(printed({ ...minister, isPrinted: true }, on("2020-01-01", "2021-01-01"))).toEqual([]);
  });
});

describe("the role that the writer sets beside the name", () => {
  const quoted = citeInline(null, wording);

  it.each([
    [["Minister of Transport Anna Petrova said: ", quoted, "."], "Minister of Transport"],
    [
      ["Russian Minister of Transport Anna Petrova said: ", quoted, "."],
      "Russian Minister of Transport",
    ],
    [
      ["Anna Petrova, Minister of Transport of Russia, said: ", quoted, "."],
      "Minister of Transport of Russia",
    ],
    [[quoted, ", said Anna Petrova, the Minister of Transport."], "Minister of Transport"],
  ])("warns where it is of another time: %j", (content, role) => {
    expect(findingsIn(content)).toEqual([`roleNotHeld warns: ${role}`]);
  });

  it("is found in Russian, in whatever case", () => {
    const known = {
      ...wording,
      speaker: "Анна Петрова",
      roles: [
        { ...minister, title: "Министр транспорта России" },
        { ...speaker, title: "Председатель Палаты представителей" },
      ],
    };
    expect(
      findingsIn(
        ["По словам министра транспорта Анны Петровой, ", citeInline(null, known), "."],
        known,
        "ru",
      ),
    ).toEqual(["roleNotHeld warns: министра транспорта"]);
  });

  it.each([
    [["Chairman of the House of Representatives Anna Petrova said: ", quoted]],
    [["Anna Petrova, then Minister of Transport, said: ", quoted]],
    [["Former Minister of Transport Anna Petrova said: ", quoted]],
    [["Director Anna Petrova said: ", quoted]],
    [["Anna Petrova said: ", quoted]],
    [["The Minister of Transport spoke. Anna Petrova said: ", quoted]],
    [["Minister of Transport Ivan Sidorov asked, and Anna Petrova said: ", quoted]],
  ])("is let be in %j", (content) => {
    expect(findingsIn(content)).toEqual([]);
  });

  it("is let be where it was held that day, or nobody knows the day", () => {
    const content = ["Minister of Transport Anna Petrova said: ", quoted, "."];
    for (const saidOn of [on("2019-05-01", "2019-05-02"), null])
      expect(findingsIn(content, { ...wording, roles: [minister], saidOn })).toEqual([]);
  });

  it("is told in a sentence", () => {
    const [finding] = lintBlocks([paragraph("Minister of Transport Anna Petrova said: ", quoted)], {
      wordings: [wording],
    });
    expect(finding && sayFinding(finding, "en")).toBe(
      "Anna Petrova was not ‘Minister of Transport’ on the day of these words. Give the role of that day, or say that it is of another time.",
    );
  });
});
