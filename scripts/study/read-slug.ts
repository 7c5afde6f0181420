import { parseArgs } from "node:util";
import { WrongInput } from "../command.ts";

/** The only argument of a command that takes one study. */
export function readSlug(args: string[], usage: string): string {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [slug, ...more] = positionals;
  if (!slug || more.length > 0) throw new WrongInput(`Expected one study: ${usage}`);
  return slug;
}
