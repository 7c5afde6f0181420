import { expect, test } from "vitest";
import { findKnownSystem } from "./known-systems.ts";

test("a known system is found however its name is written", () => {
  expect(findKnownSystem("stable_audio")?.access).toBe("open-source");
  expect(findKnownSystem("SUNO")).toMatchObject({ access: "commercial", version: "v4.5" });
});

test("an unknown system is not guessed", () => {
  expect(findKnownSystem("Suno2")).toBeNull();
  expect(findKnownSystem("")).toBeNull();
});
