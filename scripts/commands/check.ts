import { db } from "#server/db/client.ts";
import { notFound } from "#server/errors.ts";
import { checkAudio, countUnusedFiles } from "#server/studies/check-audio.ts";
import { checkCounters } from "#server/studies/check-counters.ts";
import type { Command } from "../command.ts";
import { readSlug } from "../study/read-slug.ts";

const check: Command = {
  name: "check",
  usage: "check <study>",
  summary: "Compares counters with a recount, and audio with its hashes. Changes nothing.",
  async run(args, io) {
    const slug = readSlug(args, this.usage);
    const study = await db().study.findUnique({ where: { slug }, select: { id: true } });
    if (!study) throw notFound(`The study ${slug}`);
    const audio = await checkAudio(study.id);
    const unused = await countUnusedFiles();
    const findings = [...(await checkCounters(study.id)), ...audio.findings];
    for (const { subject, problem } of findings) io.print(`${subject}: ${problem}`);
    if (findings.length === 0) io.print(`All is as it should be; ${audio.files} audio files read.`);
    else io.fault();
    if (unused === null) io.note("Unused files were not counted, as an import is running.");
    else if (unused > 0) io.note(`Files in the store that no clip of any study uses: ${unused}`);
    return { slug, audioFiles: audio.files, unusedFiles: unused, findings };
  },
};

export default check;
