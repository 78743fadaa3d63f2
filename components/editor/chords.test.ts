import { describe, expect, it } from "vitest";
import { chords, findChord } from "./chords.ts";

const press = (code: string, ...held: ("ctrlKey" | "metaKey" | "altKey" | "shiftKey")[]) => ({
  code,
  key: "",
  ctrlKey: held.includes("ctrlKey"),
  metaKey: held.includes("metaKey"),
  altKey: held.includes("altKey"),
  shiftKey: held.includes("shiftKey"),
});

describe("keys of the desk", () => {
  it("are told by their place on the keyboard, since Alt with a letter types another", () => {
    expect(findChord({ ...press("KeyB", "altKey"), key: "∫" })?.name).toBe("bind");
    expect(findChord(press("KeyB", "altKey", "shiftKey"))?.name).toBe("bindAll");
  });

  it("take the command key for Ctrl", () => {
    expect(findChord(press("KeyE", "ctrlKey"))?.name).toBe("evidence");
    expect(findChord(press("KeyE", "metaKey"))?.name).toBe("evidence");
  });

  it("leave what writing needs alone", () => {
    for (const pressed of [
      press("KeyE"),
      press("KeyB", "ctrlKey"),
      press("KeyZ", "ctrlKey"),
      press("ArrowRight", "altKey"),
      press("KeyE", "ctrlKey", "altKey"),
    ])
      expect(findChord(pressed)).toBeNull();
  });

  it("are each there once", () => {
    const places = chords.map(({ code, mod, alt, shift }) => `${code} ${mod} ${alt} ${shift}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
