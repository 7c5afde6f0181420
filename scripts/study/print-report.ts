import { printP, signed } from "#core/stats/findings/words.ts";
import type { Report } from "#core/stats/report.ts";

function describeCounts({ counts, rule }: Report): string[] {
  const { ratings, participants, clips, excludedParticipants } = counts;
  return [
    `${ratings} ratings by ${participants} participants of ${clips} clips; participants ` +
      `${rule.include} (${excludedParticipants} excluded), clips with ` +
      `${rule.minimumRatingsPerClip} ratings or more.`,
  ];
}

function describeSystems({ groups }: Report): string[] {
  const systems = groups.filter(({ by }) => by === "system");
  const width = Math.max(6, ...systems.map(({ key }) => key.length));
  return systems.map(({ key, valence, arousal, gainPlane }) => {
    const gain = gainPlane === null ? "gain not defined" : `gain ${gainPlane.value.toFixed(3)}`;
    return (
      `${key.padEnd(width)}  valence error ${signed(valence.error.value)}, ` +
      `arousal error ${signed(arousal.error.value)}, ${gain}`
    );
  });
}

function describeFlags({ raters }: Report): string[] {
  const flagged = raters.filter(({ flags }) => flags.length > 0);
  const judged = raters.filter((rater) => rater.judged).length;
  return [`${flagged.length} of ${judged} judged participants are flagged by screening-1.`];
}

function describeAccess({ contrasts }: Report): string[] {
  return contrasts
    .filter(({ contrast, measure }) => contrast === "commercial|open-source" && measure === "error")
    .filter(({ scope }) => scope === "all")
    .map(
      ({ axis, difference, pHolm }) =>
        `Commercial minus open-source, ${axis} error: ${signed(difference)}` +
        `${pHolm === null ? "" : `, ${printP(pHolm)} (Holm)`}.`,
    );
}

/** A report in lines for a person; the whole of it is in --json. */
export function printReport(report: Report): string[] {
  const sealed = "Results by system, access and intent are sealed until the study closes.";
  return [
    ...describeCounts(report),
    ...describeFlags(report),
    ...(report.sealed ? [sealed] : [...describeSystems(report), ...describeAccess(report)]),
    ...report.departures.map((sentence) => `Departs from the plan: ${sentence}`),
    ...report.findings.map(({ sentence }) => sentence),
  ];
}
