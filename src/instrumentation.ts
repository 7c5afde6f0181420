/** Runs once in each server process, before its first request. */
export async function register(): Promise<void> {
  const { dropForgedAddress } = await import("#server/accounts/drop-forged-address.ts");
  dropForgedAddress();
}
