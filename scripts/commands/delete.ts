import { COMMAND_LINE } from "#server/audit.ts";
import { deleteStudy } from "#server/studies/delete-study.ts";
import type { Command } from "../command.ts";
import { readSlug } from "../study/read-slug.ts";

const remove: Command = {
  name: "delete",
  usage: "delete <study>",
  summary: "Deletes a study with its clips, participants and ratings, for good.",
  async run(args, io) {
    const slug = readSlug(args, this.usage);
    await deleteStudy({ slug, actor: COMMAND_LINE });
    io.print(`The study ${slug} is deleted.`);
    return { slug, deleted: true };
  },
};

export default remove;
