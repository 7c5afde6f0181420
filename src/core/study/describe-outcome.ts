import type { DesignOutcome } from "./design-study.ts";
import type { Protocol } from "./protocol.ts";
import { estimateMinutes } from "./session-length.ts";

/** "6 or 7", "5 to 8", "6". */
function range(min: number, max: number): string {
  if (min === max) return String(min);
  return max - min === 1 ? `${min} or ${max}` : `${min} to ${max}`;
}

function money(amount: number, currency: string): string {
  return new Intl.NumberFormat("en-GB", { style: "currency", currency }).format(amount);
}

/** What finishing participants, and leavers where they are paid in part, cost without fees. */
function costInWords({ pay }: Protocol, participants: number, dropouts: number): string {
  if (pay.reward === 0) return "Nobody is paid.";
  const whole = participants * pay.reward;
  const part = dropouts * pay.partialReward;
  const perHour = (60 * pay.reward) / pay.expectedMinutes;
  const leavers = part > 0 ? `, ${money(part, pay.currency)} of it to those who leave early` : "";
  return (
    `The cost is ${money(whole + part, pay.currency)} without the recruitment service's fees` +
    `${leavers}; that is ${money(perHour, pay.currency)} per hour.`
  );
}

/** Whether the ratings reach what the protocol asks for. */
function targetInWords({ ratingsPerClip }: Protocol, min: number): string | null {
  const { target, minimum } = ratingsPerClip;
  if (min >= target) return null;
  const missed = min < minimum ? `minimum of ${minimum}` : `target of ${target}`;
  return `The least rated clip stays below the ${missed}.`;
}

/**
 * Says in sentences what a dry run of the assignment found.
 *
 * @param dropout the share of all who start that leaves, 0 to below 1
 * @example describeOutcome(outcome, protocol, 0.2)[0]
 *   // "With 120 participants and 20% drop-outs each clip gets 6 or 7 ratings."
 */
export function describeOutcome(
  outcome: DesignOutcome,
  protocol: Protocol,
  dropout: number,
): string[] {
  const { participants, dropouts, ratingsPerClip } = outcome;
  const { min, max } = ratingsPerClip;
  const leaving = dropout > 0 ? ` and ${Math.round(100 * dropout)}% drop-outs` : "";
  const minutes = Math.round(estimateMinutes(protocol));
  const target = targetInWords(protocol, min);
  return [
    `With ${participants} participants${leaving} each clip gets ${range(min, max)} ratings.`,
    ...(target === null ? [] : [target]),
    `A session takes about ${minutes} minutes.`,
    costInWords(protocol, participants, dropouts),
  ];
}
