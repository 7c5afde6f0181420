import { openDatabase } from "#server/db/open-database.ts";
import { RequestError } from "#server/errors.ts";
import { type Command, type CommandIo, WrongInput } from "./command.ts";
import { findCommand, listCommands } from "./study/find-command.ts";

const DONE = 0;
const FAULT = 1;
const WRONG_INPUT = 2;
const INTERRUPTED = 130;

/** The command line: `npm run study -- <command>`. Returns the exit code. */
export async function runStudy(words: string[]): Promise<number> {
  const [name, ...rest] = words.filter((word) => word !== "--json");
  try {
    if (!name || name === "help" || name === "--help") return await printHelp();
    const command = await findCommand(name);
    if (rest.includes("--help")) {
      console.log(`${command.summary}\n\n  ${command.usage}`);
      return DONE;
    }
    return await execute(command, rest, words.includes("--json"));
  } catch (error) {
    return explain(error);
  }
}

async function execute(command: Command, args: string[], json: boolean): Promise<number> {
  const opening = openDatabase();
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= opening.then(
      (database) => database.close(),
      () => undefined,
    );
    return closing;
  };
  const outcome: Outcome = { code: DONE, cleanUps: [] };
  const io = makeIo(json, outcome);
  const interrupt = async () => {
    await Promise.allSettled(outcome.cleanUps.map((cleanUp) => cleanUp()));
    await close();
    process.exit(INTERRUPTED);
  };
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  try {
    const database = await opening;
    if (closing) return INTERRUPTED;
    if (database.notice) io.note(database.notice);
    const value = await command.run(args, io);
    if (json) process.stdout.write(`${JSON.stringify(value ?? null)}\n`);
    return outcome.code;
  } finally {
    await close();
    process.off("SIGINT", interrupt);
    process.off("SIGTERM", interrupt);
  }
}

/** What a command said about itself while it ran. */
interface Outcome {
  code: number;
  cleanUps: (() => Promise<void>)[];
}

function makeIo(json: boolean, outcome: Outcome): CommandIo {
  return {
    json,
    fault: () => {
      outcome.code = FAULT;
    },
    onInterrupt: (cleanUp) => {
      outcome.cleanUps.push(cleanUp);
    },
    print: (line) => {
      if (!json) process.stdout.write(`${line}\n`);
    },
    note: (line) => {
      process.stderr.write(`${line}\n`);
    },
  };
}

async function printHelp(): Promise<number> {
  console.log("npm run study -- <command> [--json]\n");
  for (const command of await listCommands()) {
    console.log(`  ${command.usage}\n      ${command.summary}`);
  }
  return DONE;
}

/** What the person can mend is said in a line; a fault of ours keeps its stack. */
function explain(error: unknown): number {
  if (error instanceof RequestError) {
    const problems = error.problems.map(({ path, problem }) => `${path}: ${problem}`).join("; ");
    console.error(problems === "" ? error.message : `${error.message} ${problems}`);
    return WRONG_INPUT;
  }
  if (error instanceof WrongInput) {
    console.error(error.message);
    return WRONG_INPUT;
  }
  if (isUnknownOption(error)) {
    // What Node says of options comes in several lines.
    console.error(error.message.replaceAll("\n", " "));
    return WRONG_INPUT;
  }
  console.error(error);
  return FAULT;
}

function isUnknownOption(error: unknown): error is Error {
  return (
    error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")
  );
}
