import { Prisma } from "#db/client.ts";
import { wrongInput } from "#server/errors.ts";

/** Turns the database's refusal of a second equal key into a fault of the field. */
export async function refuseTakenKey<T>(what: string, key: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    if (!taken) throw error;
    const problem = `the study already has ${what} "${key}"`;
    throw wrongInput(`Nothing was saved: ${problem}.`, [{ path: "key", problem }]);
  }
}

/** "1 clip", "12 clips". */
export function countClips(count: number): string {
  return count === 1 ? "1 clip" : `${count} clips`;
}
