import { expect, test } from "vitest";
import { pickOffered } from "./rules-languages.ts";
import { findListedLicence, licenceOfData, listedLicences, reserved } from "./rules-licences.ts";

test("each licence of the list has its name at SPDX and an address of its own", () => {
  expect(listedLicences.map(({ id, url }) => [id, url])).toEqual([
    ["CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"],
    ["CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"],
    ["CC-BY-ND-4.0", "https://creativecommons.org/licenses/by-nd/4.0/"],
    ["CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/"],
    ["CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"],
    ["CC-BY-NC-ND-4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/"],
    ["CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
  ]);
});

test("data are under CC BY 4.0 until the team chooses, and under none where all rights are reserved", () => {
  expect(licenceOfData(null)?.id).toBe("CC-BY-4.0");
  expect(licenceOfData(findListedLicence("CC0-1.0"))?.id).toBe("CC0-1.0");
  expect(licenceOfData(reserved)).toBeNull();
});

test.each([
  [undefined, ["en", "ru", "be"]],
  ["ru", ["en", "ru", "be"]],
  [
    ["be", "ru"],
    ["en", "ru", "be"],
  ],
  [["be"], ["en", "be"]],
  [[], ["en"]],
  [
    ["xx", "ru"],
    ["en", "ru"],
  ],
])("of %j the languages offered are %j", (stored, offered) => {
  expect(pickOffered(stored, ["en", "ru", "be"])).toEqual(offered);
});
