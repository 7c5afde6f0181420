/** Runs once in each server process, before its first request. */
export async function register(): Promise<void> {
  // Replaced when the program is built: nothing of ours is for the edge runtime, which has no Node.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { dropForgedAddress } = await import("#server/accounts/drop-forged-address.ts");
  dropForgedAddress();
}
