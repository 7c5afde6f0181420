import { readdirSync } from "node:fs";
import { type Command, WrongInput } from "../command.ts";

const directory = new URL("../commands/", import.meta.url);

function commandNames(): string[] {
  return readdirSync(directory)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.slice(0, -".ts".length))
    .sort();
}

async function load(name: string): Promise<Command> {
  const module: { default: Command } = await import(new URL(`${name}.ts`, directory).href);
  return module.default;
}

/** The command of that name: the file of that name in scripts/commands. */
export async function findCommand(name: string): Promise<Command> {
  const names = commandNames();
  if (names.includes(name)) return load(name);
  throw new WrongInput(`There is no command "${name}". Expected one of: ${names.join(", ")}.`);
}

export async function listCommands(): Promise<Command[]> {
  return Promise.all(commandNames().map(load));
}
