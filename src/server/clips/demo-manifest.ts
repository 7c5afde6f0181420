import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { DemoClip } from "#core/audio/synth/demo-clip.ts";

const none = z.literal("").transform(() => undefined);
const onScale = z.coerce.number().min(1).max(9);

const rowSchema = z
  .object({
    file: z.string().min(1),
    system: none.or(z.string()),
    intent: none.or(z.string()),
    role: z.enum(["main", "practice"]),
    index: z.coerce.number().int().min(1),
    target_valence: onScale,
    target_arousal: onScale,
  })
  .transform(({ target_valence, target_arousal, ...row }) => ({
    ...row,
    targetValence: target_valence,
    targetArousal: target_arousal,
  }));

/**
 * Reads `clips/demo/manifest.csv`: the descriptions that the synthesiser plays.
 *
 * @throws Error naming file and line when a row is not as it should be
 */
export async function readDemoManifest(file: string): Promise<DemoClip[]> {
  const rows: unknown[] = parse(await readFile(file, "utf8"), { columns: true, bom: true });
  return rows.map((row, i) => {
    const parsed = rowSchema.safeParse(row);
    if (parsed.success) return parsed.data;
    throw new Error(`${file}, line ${i + 2}: ${z.prettifyError(parsed.error)}`);
  });
}
