import { expect, test } from "vitest";
import { parseSettings } from "./settings.ts";

test.each(["127.0.0.1:8080", "127.0.0.1:8080,127.0.3.2:1", "[::1]:8080", ""])(
  "%j are ports of this machine",
  (ports) => {
    const { PLUMBLINE_FETCH_LOOPBACK } = parseSettings({ PLUMBLINE_FETCH_LOOPBACK: ports });
    expect(PLUMBLINE_FETCH_LOOPBACK).toBe(ports);
  },
);

test.each([
  "10.0.0.1:80",
  "localhost:80",
  "0.0.0.0:80",
  "127.0.0.1",
  "*",
  "127.0.0.1:80,8.8.8.8:80",
])("%j opens nothing: the process says so and doesn't start", (ports) => {
  expect(() => parseSettings({ PLUMBLINE_FETCH_LOOPBACK: ports })).toThrow(
    /PLUMBLINE_FETCH_LOOPBACK: not ports of this machine/,
  );
});
