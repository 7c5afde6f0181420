import type { Actor } from "#server/audit.ts";

/** What the person who imports can choose. */
export interface ImportOptions {
  slug: string;
  /** For researchers; the slug unless said otherwise. */
  title?: string | undefined;
  /** Length of a served clip in seconds. */
  length?: number | undefined;
  loudness?: "level" | "as-is" | undefined;
  /** Whether bad rows and files are left out instead of refusing everything. */
  skipBad?: boolean | undefined;
  /** Who imports, for the audit log. */
  actor?: Actor | undefined;
  /** Called as audio files are prepared. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Stops the import; nothing of it stays. */
  signal?: AbortSignal | undefined;
}
