import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { defaultProtocol } from "./protocol.ts";
import { protocolChanges } from "./protocol-changes.ts";

test("equal protocols differ in nothing", () => {
  expect(protocolChanges(defaultProtocol(), defaultProtocol())).toEqual([]);
});

test("each changed field is named with what it was and what it is", () => {
  const from = defaultProtocol();
  const to = {
    ...from,
    languages: ["en" as const],
    session: { ...from.session, mainClips: 40, breakEvery: null },
  };
  expect(protocolChanges(from, to)).toEqual([
    { path: "languages", from: ["en", "ko"], to: ["en"] },
    { path: "session.mainClips", from: 56, to: 40 },
    { path: "session.breakEvery", from: 24, to: null },
  ]);
});

test("a value has one canonical text, whatever the order of its fields", () => {
  const text = canonicalJson({ b: [{ d: 1, c: 2 }], a: null });
  expect(canonicalJson({ a: null, b: [{ c: 2, d: 1 }] })).toBe(text);
  expect(JSON.parse(text)).toEqual({ a: null, b: [{ c: 2, d: 1 }] });
});
