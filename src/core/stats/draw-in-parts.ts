import { createRandom } from "#core/random.ts";
import { type AnchorGroup, bootstrapGroups, type Draws } from "#core/stats/bootstrap.ts";
import type { StudyData } from "#core/stats/build-study.ts";
import type { Group } from "#core/stats/groups.ts";

/** Groups whose draws are held at once (about 330 kB each at 2,000 draws). */
const MOST_AT_ONCE = 400;

/**
 * The bootstrap of any number of groups in bounded memory. A study with many cells has a group per
 * cell; beyond `mostAtOnce` groups those of cells are drawn again, part by part and from the same
 * seed, when they are asked for. Reading the groups in order draws each part once.
 * @param draws how many
 */
export function drawInParts(
  study: StudyData,
  groups: readonly Group[],
  anchorGroup: AnchorGroup | null,
  draws: number,
  seed: string | number,
  mostAtOnce = MOST_AT_ONCE,
): Draws {
  const run = (part: readonly number[]) => {
    const chosen = part.flatMap((index) => groups[index] ?? []);
    const drawn = bootstrapGroups(study, chosen, anchorGroup, draws, createRandom(seed));
    return { drawn, place: new Map(part.map((index, i) => [index, i])) };
  };
  const everyIndex = groups.map((_, index) => index);
  const isHeld = (index: number) =>
    groups.length <= mostAtOnce || groups[index]?.by !== "system-x-intent";
  const held = run(everyIndex.filter(isHeld));
  const later = everyIndex.filter((index) => !isHeld(index));
  let part = held;
  const partOf = (index: number) => {
    if (held.place.has(index)) return held;
    if (!part.place.has(index)) {
      const from = later.indexOf(index) - (later.indexOf(index) % mostAtOnce);
      part = run(later.slice(from, from + mostAtOnce));
    }
    return part;
  };
  return {
    count: draws,
    of: (group, statistic) => {
      const { drawn, place } = partOf(group);
      return drawn.of(place.get(group) ?? 0, statistic);
    },
    recognition: (group, score) => held.drawn.recognition(held.place.get(group) ?? -1, score),
    anchors: (statistic) => held.drawn.anchors(statistic),
  };
}
