/** How a command speaks: what was asked for on standard output, the rest on standard error. */
export interface CommandIo {
  /** With --json only the returned value goes to standard output. */
  json: boolean;
  /** A line for the person on standard output; silent with --json. */
  print(line: string): void;
  /** A line on standard error: progress, warnings. */
  note(line: string): void;
  /** Marks that something of ours is wrong though the answer is whole: exit code 1. */
  fault(): void;
  /** What to undo when Ctrl-C or SIGTERM ends the command early; the database is still open then. */
  onInterrupt(cleanUp: () => Promise<void>): void;
}

/** One command of `npm run study`, the default export of a file in scripts/commands. */
export interface Command {
  name: string;
  /** The arguments, as in "export <study> --table NAME --out DIR". */
  usage: string;
  /** One sentence for the list of commands. */
  summary: string;
  /**
   * Does the work with the database open. `args` are what follows the name, without --json. The
   * value returned is what --json prints.
   * @throws WrongInput or RequestError for what the person can mend: exit code 2
   */
  run(args: string[], io: CommandIo): Promise<unknown>;
}

/** Input that a person can mend: its message becomes the one line on standard error. */
export class WrongInput extends Error {
  override name = "WrongInput";
}
