import { expect, test } from "vitest";
import { fillText, textValues } from "./fill-text.ts";
import { protocolSchema } from "./protocol.ts";
import { countTrials, estimateMinutes } from "./session-length.ts";

const paid = protocolSchema.parse({ pay: { reward: 4.5, expectedMinutes: 30 } });

test("texts name the session's minutes, pay, dates and systems in their language", () => {
  expect(textValues(paid, "en", ["Suno", "Udio"], "2026-11-21")).toEqual({
    minutes: "30",
    clips: "69",
    reward: "£4.50",
    eraseDays: "30",
    withdrawUntil: "December 21, 2026",
    systems: "Suno, Udio",
  });
  expect(textValues(protocolSchema.parse({}), "ko", [], "2026-12-31")).toMatchObject({
    reward: "없음",
    withdrawUntil: "2027년 1월 30일",
  });
});

test("a name without a value stays as it is", () => {
  expect(fillText("{minutes} minutes, {other}, {constructor}", { minutes: "30" })).toBe(
    "30 minutes, {other}, {constructor}",
  );
});

test("a session of the preset has 69 trials and takes about 26 minutes", () => {
  expect(countTrials(paid.session)).toBe(69);
  expect(estimateMinutes(paid)).toBeCloseTo(25.85, 10);
});
