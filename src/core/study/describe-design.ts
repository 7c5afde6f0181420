import type { DesignOutcome } from "./design-study.ts";
import type { Protocol } from "./protocol.ts";
import { estimateMinutes } from "./session-length.ts";

function plural(count: number, word: string): string {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
}

function ratingsWords({ min, max }: DesignOutcome["ratingsPerClip"]): string {
  if (min === max) return plural(min, "rating");
  return `${min} ${max - min === 1 ? "or" : "to"} ${plural(max, "rating")}`;
}

function money(amount: number, currency: string): string {
  return new Intl.NumberFormat("en", { style: "currency", currency }).format(amount);
}

function costWords(outcome: DesignOutcome, pay: Protocol["pay"]): string {
  const cost = outcome.participants * pay.reward + outcome.dropouts * pay.partialReward;
  return cost === 0 ? "no reward" : `${money(cost, pay.currency)} in all`;
}

function limitWords({ maxPerCell, ...limits }: DesignOutcome["perParticipant"]): string {
  const { maxSystemSpread, maxIntentSpread, sameNeighbours } = limits;
  const spread = Math.max(maxSystemSpread, maxIntentSpread);
  return (
    `Nobody hears more than ${plural(maxPerCell, "main clip")} of a cell; a person's clips per ` +
    `system and per intent differ by at most ${spread}; ` +
    `trials right after one of the same system or intent: ${sameNeighbours}.`
  );
}

/**
 * Says in words what a design gives.
 *
 * @param outcome of `designStudy`
 * @param protocol the one that was tried
 * @returns three sentences in English
 * @example describeDesign(outcome, protocol)[0]
 * // "With 111 participants and 28 drop-outs each clip gets 6 to 8 ratings (mean 7.0, SD 0.31)."
 */
export function describeDesign(outcome: DesignOutcome, protocol: Protocol): string[] {
  const { participants, dropouts, ratingsPerClip, perParticipant } = outcome;
  const { mean, sd } = ratingsPerClip;
  const minutes = Math.round(estimateMinutes(protocol));
  return [
    `With ${plural(participants, "participant")} and ${plural(dropouts, "drop-out")} each clip ` +
      `gets ${ratingsWords(ratingsPerClip)} (mean ${mean.toFixed(1)}, SD ${sd.toFixed(2)}).`,
    `About ${plural(minutes, "minute")} each; ${costWords(outcome, protocol.pay)}.`,
    limitWords(perParticipant),
  ];
}
