import type { Protocol } from "./protocol.ts";

/** One field that differs between two versions of a protocol. */
export interface ProtocolChange {
  /** Where, as `session.mainClips`. */
  path: string;
  from: unknown;
  to: unknown;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function changesBelow(from: unknown, to: unknown, path: string): ProtocolChange[] {
  if (isGroup(from) && isGroup(to)) {
    const names = new Set([...Object.keys(from), ...Object.keys(to)]);
    return [...names].flatMap((name) =>
      changesBelow(from[name], to[name], path === "" ? name : `${path}.${name}`),
    );
  }
  return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ path, from, to }];
}

/**
 * Says field by field how one version of a protocol differs from another. A list counts as one
 * field.
 *
 * @example protocolChanges(one, { ...one, disclosesSystems: true })
 *   // [{ path: "disclosesSystems", from: false, to: true }]
 */
export function protocolChanges(from: Protocol, to: Protocol): ProtocolChange[] {
  return changesBelow(from, to, "");
}
