const DATABASE_ERROR = /^Prisma|^DatabaseError$|^DriverAdapterError$/;

/** The frames of a stack without its first lines, which repeat the message. */
function framesOf(error: Error): string[] {
  return (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
}

function codeOf(error: Error): string {
  const { code } = error as { code?: unknown };
  return typeof code === "string" ? ` ${code}` : "";
}

/**
 * A fault as it may stand in a log. A database's message can quote the values of a row (an email
 * address, an answer), so of those only the kind, the code and the place are kept.
 */
export function describeFault(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const fromDatabase =
    DATABASE_ERROR.test(error.name) || /^[0-9A-Z]{5}$/.test(codeOf(error).trim());
  const message = fromDatabase ? "database error" : error.message;
  return [`${error.name}${codeOf(error)}: ${message}`, ...framesOf(error)].join("\n");
}

export function logFault(error: unknown): void {
  console.error(describeFault(error));
}
