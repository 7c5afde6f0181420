import { listStudiesForCommand } from "#server/queries/studies.ts";
import { type Command, WrongInput } from "../command.ts";

const studies: Command = {
  name: "studies",
  usage: "studies",
  summary: "Lists the studies and what they hold.",
  async run(args, io) {
    if (args.length > 0) throw new WrongInput(`Expected no argument: ${this.usage}`);
    const found = await listStudiesForCommand();
    if (found.length === 0) io.print("There is no study yet.");
    for (const study of found) {
      io.print(
        `${study.slug} (${study.state}): ${study.title}. ${study.clips} clips, ` +
          `${study.participants} participants, ${study.ratings} ratings`,
      );
    }
    return found;
  },
};

export default studies;
