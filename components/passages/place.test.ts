import { expect, test } from "vitest";
import type { PassagePlace } from "#domain/capture/view.ts";
import { toRoomPath } from "./place.tsx";

const place: PassagePlace = {
  passageId: "p",
  exact: "words",
  prefix: "",
  suffix: "",
  paragraph: 1_234,
  reading: null,
  capture: { id: "c", n: 2, method: "upload" },
  source: { id: "s", title: null, publisher: null, published: null, language: "en" },
};

test("the way to a passage asks for its paragraph, so that of a long text the part that has it is shown", () => {
  expect(toRoomPath(place)).toBe("/studio/sources/s/captures/2?paragraph=1234#p1234");
  expect(toRoomPath({ ...place, paragraph: null })).toBe("/studio/sources/s/captures/2");
});

test("the way to words that were read in a picture asks for its page, and leads to them", () => {
  const reading = { kind: "picture" as const, page: 7, picture: null, outcome: null };
  expect(toRoomPath({ ...place, paragraph: null, reading })).toBe(
    "/studio/sources/s/captures/2?page=7#rp",
  );
});

test("the way to words that were heard leads to them, of notes of ours past the notes", () => {
  const reading = { kind: "recording" as const, start: 1, end: 2, outcome: null };
  const heard = { ...place, paragraph: null, reading };
  expect(toRoomPath(heard)).toBe("/studio/sources/s/captures/2#rp");
  const noted = { ...heard, capture: { ...place.capture, method: "transcription" as const } };
  expect(toRoomPath(noted)).toBe("/studio/sources/s/captures/2?times=1#rp");
});
