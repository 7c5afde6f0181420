import { COMMAND_LINE } from "#server/audit.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import type { Command } from "../command.ts";
import { readSlug } from "../study/read-slug.ts";

const close: Command = {
  name: "close",
  usage: "close <study>",
  summary: "Closes a study for good.",
  async run(args, io) {
    const slug = readSlug(args, this.usage);
    await setStudyState({ slug, to: "closed", actor: COMMAND_LINE });
    io.print(`The study ${slug} is closed.`);
    return { slug, state: "closed" };
  },
};

export default close;
