import { RequestError } from "#server/errors.ts";
import { formatFault, type ImportFault } from "./import-fault.ts";

const mostListed = 50;

function listing(faults: readonly ImportFault[]): string {
  const lines = faults.slice(0, mostListed).map(formatFault);
  const more = faults.length - lines.length;
  if (more > 0) lines.push(`... and ${more} more`);
  if (faults.length > 1) lines.push(`Nothing was imported: ${faults.length} faults.`);
  return lines.join("\n");
}

/** An import that was refused because of what the folder holds; nothing was changed. */
export class ImportRefused extends RequestError {
  readonly faults: readonly ImportFault[];

  constructor(faults: readonly ImportFault[]) {
    super("wrong-input", listing(faults));
    this.name = "ImportRefused";
    this.faults = faults;
  }
}
