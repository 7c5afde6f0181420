import { COMMAND_LINE } from "#server/audit.ts";
import { setStudyState } from "#server/studies/set-study-state.ts";
import type { Command } from "../command.ts";
import { readSlug } from "../study/read-slug.ts";

const pause: Command = {
  name: "pause",
  usage: "pause <study>",
  summary: "Pauses a study: nobody starts, who is at work goes on.",
  async run(args, io) {
    const slug = readSlug(args, this.usage);
    await setStudyState({ slug, to: "paused", actor: COMMAND_LINE });
    io.print(`The study ${slug} is paused.`);
    return { slug, state: "paused" };
  },
};

export default pause;
