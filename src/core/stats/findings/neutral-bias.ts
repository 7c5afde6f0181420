import { evidence, type FindingSources, tooFew } from "#core/stats/findings/sources.ts";
import { listed, plain, sideOf, span } from "#core/stats/findings/words.ts";
import type { Finding } from "#core/stats/report.ts";
import type { Slope } from "#core/stats/report-figures.ts";

type Gained = Slope & { system: string };

function gainsOf({ groups }: FindingSources): Gained[] {
  return groups.flatMap(({ by, key, gainPlane }) =>
    by === "system" && gainPlane ? [{ system: key, ...gainPlane }] : [],
  );
}

function describe({ system, value, bootstrap95 }: Gained): string {
  return `${system} ${plain(value)}${bootstrap95 ? ` (${span(bootstrap95)})` : ""}`;
}

/** What the gain cannot tell apart, and what the anchors say where there are any. */
function caveat({ anchors }: FindingSources): string {
  const own = anchors?.gain.gainPlane;
  if (!own)
    return " A gain below 1 also contains how listeners use the scale and raters who ignore the music; without human-made anchors these cannot be told from the systems.";
  const between = own.bootstrap95 ? `, ${span(own.bootstrap95)}` : "";
  const below = anchors.relative.filter(
    ({ gainPlane }) => sideOf(gainPlane?.bootstrap95 ?? null, 1) === "below",
  );
  const names = below.length > 0 ? listed(below.map(({ system }) => system)) : "no system";
  return ` Human-made anchors had a gain of ${plain(own.value)}${between}; relative to theirs, the gain of ${names} lies below 1.`;
}

/** Finding 3: every system is biased toward neutral, by its gain in the plane. */
export function findNeutralBias(sources: FindingSources): Finding {
  const id = "neutral-bias";
  const gains = gainsOf(sources).sort((a, b) => a.value - b.value);
  const [least, most] = [gains[0], gains.at(-1)];
  if (!least || !most) return tooFew(id, "no system has clips of intents in all four quadrants");
  if (gains.some(({ bootstrap95 }) => !bootstrap95))
    return tooFew(id, "no bootstrap interval could be computed");
  const others = gains.filter(({ bootstrap95 }) => sideOf(bootstrap95, 1) !== "below");
  const holds = others.length === 0;
  const range =
    gains.length > 1 ? `between ${describe(least)} and ${describe(most)}` : `${describe(least)}`;
  const sentence = holds
    ? `Every system is biased toward neutral: what was heard moved only a part of the way that the intents moved, gain in the plane ${range}, where 1 is full strength and 0 none.`
    : `The data do not bear out that every system is biased toward neutral: the interval of the gain in the plane does not lie below 1 for ${listed(others.map(describe))}; gains lie ${range}.`;
  return {
    id,
    holds,
    undecided: null,
    sentence: sentence + caveat(sources),
    evidence: gains.map((gain) => evidence(`gainPlane, ${gain.system}`, gain)),
  };
}
