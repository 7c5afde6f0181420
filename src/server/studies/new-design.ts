import {
  aimoclipsIntents,
  aimoclipsProtocol,
  aimoclipsSystems,
} from "#core/study/aimoclips-preset.ts";
import { defaultProtocol } from "#core/study/protocol.ts";
import type { NewStudy } from "./create-study.ts";

/** What a new study can start from without a file. */
export function newDesign(from: "aimoclips" | "empty"): Omit<NewStudy, "study"> {
  if (from === "empty") return { protocol: defaultProtocol(), systems: [], intents: [] };
  const cells = aimoclipsSystems.length * aimoclipsIntents.length;
  const protocol = aimoclipsProtocol(cells);
  return { protocol, systems: [...aimoclipsSystems], intents: [...aimoclipsIntents] };
}
