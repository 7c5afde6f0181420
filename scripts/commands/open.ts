import { COMMAND_LINE } from "#server/audit.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import type { Command } from "../command.ts";
import { readSlug } from "../study/read-slug.ts";

const open: Command = {
  name: "open",
  usage: "open <study>",
  summary: "Opens a study to participants.",
  async run(args, io) {
    const slug = readSlug(args, this.usage);
    await setStudyState({ slug, to: "open", actor: COMMAND_LINE });
    io.print(`The study ${slug} is open.`);
    return { slug, state: "open" };
  },
};

export default open;
