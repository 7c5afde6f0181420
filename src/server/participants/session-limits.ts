import { clientAddress } from "#server/accounts/client-address.ts";
import { type LimitRule, takeAttempts } from "#server/limits.ts";

const HOUR = 60 * 60;

/** A whole lecture hall may sit behind one address and start at once, so the number is generous. */
const STARTS: LimitRule = {
  name: "session starts",
  most: 1000,
  windowSeconds: HOUR,
  message: "Too many sessions were started from this network.",
};

const CODES: LimitRule = {
  name: "session codes",
  most: 60,
  windowSeconds: HOUR,
  message: "Too many codes were tried from this network.",
};

/** Counts a start against its network's limit. */
export async function limitStarts(request: Request): Promise<void> {
  await takeAttempts([{ rule: STARTS, subject: clientAddress(request.headers) }]);
}

/** Counts a receipt or resume code against its network's limit, so that none can be guessed. */
export async function limitCodes(request: Request): Promise<void> {
  await takeAttempts([{ rule: CODES, subject: clientAddress(request.headers) }]);
}
