import { formatFault } from "#server/import/import-fault.ts";
import type { AudioSummary, ImportSummary } from "#server/import/import-summary.ts";

function counted(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}

function listed(files: readonly string[]): string {
  const shown = files.slice(0, 20).join(", ");
  return files.length > 20 ? `${shown} and ${files.length - 20} more` : shown;
}

function range(values: [number, number] | null): string {
  return values ? `${values[0].toFixed(1)} to ${values[1].toFixed(1)} LUFS` : "all silent";
}

function describeAudio(audio: AudioSummary): string[] {
  const { loudnessBefore, loudnessAfter, belowTarget, duplicates, silent } = audio;
  const lines = [
    `Loudness: ${range(loudnessBefore)} as it came, ${range(loudnessAfter)} as served`,
  ];
  if (belowTarget.length > 0) {
    lines.push(`Below the target, kept from it by their peaks: ${listed(belowTarget)}`);
  }
  for (const { same, files } of duplicates) lines.push(`The same ${same}: ${listed(files)}`);
  if (silent.length > 0) lines.push(`Silent: ${listed(silent)}`);
  return lines;
}

/** What an import did, in lines for a person. */
export function describeImport(summary: ImportSummary): string[] {
  const { slug, outcome, clips, audio } = summary;
  if (outcome === "unchanged") return [`The study "${slug}" holds this already: nothing changed.`];
  const cells = `${counted(summary.systems, "system")}, ${counted(summary.intents, "intent")}`;
  const others = `${counted(clips.practice, "practice clip")}, ${counted(clips.anchor, "anchor")}`;
  const lines = [
    `Imported the study "${slug}": ${cells}, ${counted(summary.cells, "cell")}`,
    `Clips: ${counted(clips.main, "main clip")}, ${others}`,
  ];
  if (clips.withoutAudio > 0) lines.push(`Without audio: ${counted(clips.withoutAudio, "clip")}`);
  if (audio) lines.push(...describeAudio(audio));
  const people = counted(summary.participants, "imported participant");
  if (summary.ratings > 0)
    lines.push(`Ratings: ${counted(summary.ratings, "rating")} by ${people}`);
  return lines;
}

/** What an import left out or was unsure of, in lines for standard error. */
export function describeOmissions({ skipped, warnings }: ImportSummary): string[] {
  const lines = warnings.map((warning) => `Warning: ${warning}`);
  for (const fault of skipped.slice(0, 200)) lines.push(`Skipped ${formatFault(fault)}`);
  if (skipped.length > 200) lines.push(`... and ${skipped.length - 200} more skipped`);
  return lines;
}
