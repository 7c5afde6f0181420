import { mostBalancedMainClips } from "./balanced-main-clips.ts";
import { faultsInTexts, textsOf } from "./check-texts.ts";
import type { Protocol, ProtocolFault } from "./protocol.ts";
import { wordsIn } from "./words-in.ts";

/** What a study holds besides its protocol. */
export interface StudyFacts {
  slug: string;
  /** Keys of the study's systems and intents. */
  systems: readonly string[];
  intents: readonly string[];
  clips: readonly ClipFacts[];
}

/** A clip that participants may hear. */
export interface ClipFacts {
  role: "main" | "practice" | "anchor";
  /** Null unless the role is main. */
  system: string | null;
  intent: string | null;
  hasAudio: boolean;
}

/** The main clips with the cell they are in. */
export function mainClipsOf({ clips }: StudyFacts): { system: string; intent: string }[] {
  return clips.flatMap(({ role, system, intent }) =>
    role === "main" && system !== null && intent !== null ? [{ system, intent }] : [],
  );
}

function faultsInCells({ session }: Protocol, facts: StudyFacts): ProtocolFault[] {
  const main = mainClipsOf(facts);
  if (main.length === 0) return [{ path: "clips", problem: "the study has no main clip" }];
  const cells = new Set(main.map(({ system, intent }) => JSON.stringify([system, intent]))).size;
  const most = mostBalancedMainClips(main, session.mainClips);
  if (most === session.mainClips) return [];
  const asked = `${session.mainClips} main clips per participant`;
  const problem =
    session.mainClips > cells
      ? `${asked} need as many cells with a clip, and there are ${cells}`
      : `${asked} cannot be balanced over systems and intents with the cells that hold a clip; ${most} can`;
  return [{ path: "session.mainClips", problem }];
}

function faultsInAudio({ clips }: StudyFacts): ProtocolFault[] {
  const silent = clips.filter((clip) => !clip.hasAudio).length;
  if (silent === 0) return [];
  return [{ path: "clips", problem: `${silent} of ${clips.length} clips have no audio` }];
}

function faultsInRole(
  path: string,
  role: "practice" | "anchor",
  asked: number,
  { clips }: StudyFacts,
): ProtocolFault[] {
  const there = clips.filter((clip) => clip.role === role).length;
  if (there >= asked) return [];
  const problem = `asks for ${asked}, and the study has ${there} clips of role ${role}`;
  return [{ path, problem }];
}

/** A label of a scale must not be one of the emotions that the systems were asked for. */
function faultsInScaleWords(protocol: Protocol, { intents }: StudyFacts): ProtocolFault[] {
  const asked = intents.map((intent) => intent.toLowerCase());
  return protocol.languages.flatMap((language) =>
    textsOf(protocol, language)
      .filter(({ path }) => /^scales\.(valence|arousal)\.(low|middle|high)$/.test(path))
      .flatMap(({ path, text }) => {
        const word = asked.find((intent) => wordsIn(text).includes(intent));
        if (word === undefined) return [];
        const problem = `uses "${word}", which is one of the study's intents`;
        return [{ path: `texts.${language}.${path}`, problem }];
      }),
  );
}

/**
 * Says what keeps a study from being opened.
 *
 * @param facts the study's systems, intents and the clips that participants may hear
 * @returns one entry per fault, none when the study can run
 * @example whatIsMissing(defaultProtocol(), { slug: "a", systems: [], intents: [], clips: [] })
 *   // [{ path: "clips", problem: "the study has no main clip" }, ...]
 */
export function whatIsMissing(protocol: Protocol, facts: StudyFacts): ProtocolFault[] {
  const { session } = protocol;
  return [
    ...faultsInCells(protocol, facts),
    ...faultsInAudio(facts),
    ...faultsInRole("session.practiceClips", "practice", session.practiceClips, facts),
    ...faultsInRole("session.anchors", "anchor", session.anchors, facts),
    ...protocol.languages.flatMap((language) => faultsInTexts(protocol, language)),
    ...faultsInScaleWords(protocol, facts),
  ];
}
