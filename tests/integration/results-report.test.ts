import { describe, expect, it, test } from "vitest";
import type { Report } from "#core/stats/report.ts";
import { reportSchema } from "#core/stats/report.ts";
import { toResearcher } from "#server/accounts/researcher.ts";
import { COMMAND_LINE } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { importStudy } from "#server/import/import-study.ts";
import { excludeParticipant } from "#server/participants/exclude-participant.ts";
import { getResults, peekResults } from "#server/results/get-results.ts";
import { readChoices } from "#server/results/report-choices.ts";
import { findReportStudy } from "#server/results/report-study.ts";
import { unsealStudy } from "#server/results/unseal-study.ts";
import { publishedFolder } from "../fixtures/stats/published-data.ts";
import { makeImportFolder } from "../support/import-folder.ts";
import { withDatabase } from "../support/test-database.ts";

withDatabase();

const published = publishedFolder();
if (!published)
  console.log("Skipped: results of the published data; CIRCUMPLEX_TEST_DATA is unset.");

async function reportOf(slug: string, choices: Record<string, unknown> = {}): Promise<Report> {
  return (await getResults(await findReportStudy(slug), readChoices(choices))).report;
}

const accessContrast = ({ contrasts }: Report, axis: string) =>
  contrasts.find(
    (each) =>
      each.contrast === "commercial|open-source" &&
      each.axis === axis &&
      each.measure === "error" &&
      each.scope === "all",
  );

describe.skipIf(!published)("the report of the published annotations", () => {
  it("gives from the database the values that are known of them", async () => {
    await importStudy(published ?? "", { slug: "aimoclips" });
    const report = await reportOf("aimoclips", { draws: "200" });
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.counts).toMatchObject({ ratings: 6162, participants: 111, clips: 991 });
    const systems = report.groups.filter(({ by }) => by === "system");
    const rounded = systems.map(({ key, valence, arousal, gainPlane }) => [
      key,
      valence.error.value.toFixed(3),
      arousal.error.value.toFixed(3),
      gainPlane?.value.toFixed(3),
    ]);
    expect(rounded).toEqual([
      ["AudioLDM2", "-0.903", "-0.490", "0.250"],
      ["MusicGen", "-1.115", "0.644", "0.276"],
      ["Mustango", "-1.223", "-0.196", "0.320"],
      ["StableAudio", "-0.588", "0.366", "0.246"],
      ["Suno", "0.730", "0.505", "0.374"],
      ["Udio", "0.707", "0.746", "0.298"],
    ]);
    const valence = accessContrast(report, "valence");
    expect(valence?.welch?.t).toBeCloseTo(11.077, 3);
    expect(valence?.welch?.df).toBeCloseTo(614.76, 2);
    expect(valence?.mixed?.estimate).toBeCloseTo(1.6835, 4);
    expect(valence?.mixed?.se).toBeCloseTo(0.1139, 4);
    expect(valence?.systemLevel?.t).toBeCloseTo(7.98, 2);
    expect(valence?.systemLevel?.permutationP).toBeCloseTo(1 / 15, 12);
    const arousal = accessContrast(report, "arousal");
    expect(arousal?.mixed?.estimate).toBeCloseTo(0.5475, 4);
    expect(arousal?.mixed?.se).toBeCloseTo(0.0933, 4);
    expect(arousal?.systemLevel?.permutationP).toBeCloseTo(3 / 15, 12);
    expect(report.reliability.valence.icc1.value).toBeCloseTo(0.277, 3);
    expect(report.reliability.arousal.icc1.value).toBeCloseTo(0.325, 3);
    const flagged = report.raters.filter(({ flags }) => flags.includes("no-agreement"));
    expect(flagged).toHaveLength(18);
  });

  it("is computed once: the second reader gets what was kept", async () => {
    const first = await reportOf("aimoclips", { draws: "200" });
    const again = await peekResults(
      await findReportStudy("aimoclips"),
      readChoices({ draws: "200" }),
    );
    expect(again.report).toEqual(first);
    expect(again.clips).toHaveLength(991);
    const all = again.distribution.find(({ key }) => key === "all");
    expect(all?.valence.reduce((sum, count) => sum + count, 0)).toBe(6162);
  });

  it("leaves flagged participants out when asked to", async () => {
    const report = await reportOf("aimoclips", { include: "not-flagged", draws: "0" });
    const flagged = report.raters.filter(({ flags }) => flags.length > 0);
    expect(report.counts.participants).toBe(111 - flagged.length);
    expect(report.reliability.valence.circular).toBe(true);
  });

  it("counts as commercial what is chosen, and refuses a system that is not there", async () => {
    const report = await reportOf("aimoclips", { commercial: "Udio", draws: "0" });
    expect(report.rule.commercial).toEqual(["Udio"]);
    await expect(reportOf("aimoclips", { commercial: "Sumo" })).rejects.toThrow(
      'no system "Sumo" (expected among: AudioLDM2',
    );
  });
});

test("choices that are wrong are named with what was expected", () => {
  expect(() => readChoices({ include: "some" })).toThrow(
    'include: expected one of all, not-excluded, not-flagged, got "some"',
  );
  expect(() => readChoices({ "min-ratings": "x" })).toThrow(
    'min-ratings: expected a whole number from 1 to 1000, got "x"',
  );
  expect(readChoices({ tab: "plane" })).toMatchObject({ include: "not-excluded", draws: 2000 });
});

describe("a small study", () => {
  const row = (user: string, clip: string, v: number, a: number) => `${user},${clip},${v},${a}`;
  const rows = ["P1", "P2", "P3"].flatMap((user, i) => [
    row(user, "Suno_happy_1.wav", 7 + (i % 2), 6),
    row(user, "Suno_sad_1.wav", 3, 2 + i),
    row(user, "MusicGen_happy_1.wav", 5, 4 + i),
    row(user, "MusicGen_sad_1.wav", 4 - (i % 2), 4),
  ]);
  const table = ["user,audio_file,valence,arousal", ...rows, ""].join("\n");

  it("withholds results by system while it is open, until its owner's recorded act", async () => {
    await importStudy(makeImportFolder({ "ratings_metadata.csv": table }), { slug: "small" });
    const data = { origin: "own", state: "open", openedAt: new Date() } as const;
    await db().study.update({ where: { slug: "small" }, data });
    const study = await findReportStudy("small");
    expect(study.sealed).toBe(true);
    const { report, clips, distribution } = await getResults(study, readChoices({ draws: "50" }));
    expect(report).toMatchObject({ sealed: true, groups: [], contrasts: [], findings: [] });
    expect(clips).toEqual([]);
    expect(distribution.map(({ key }) => key)).toEqual(["all"]);
    expect(report.raters).toHaveLength(3);
    const person = { id: "o", name: "Ona", email: "o@example.org" };
    const reader = toResearcher({ ...person, role: "researcher" });
    await expect(unsealStudy(reader, "small", "I would like to look")).rejects.toThrow("owner");
    await db().user.create({ data: { ...person, role: "owner" } });
    const owner = toResearcher({ ...person, role: "owner" });
    await expect(unsealStudy(owner, "small", " why ")).rejects.toThrow("expected 10 to");
    await unsealStudy(owner, "small", "The committee asked for a look.");
    const unsealed = await reportOf("small", { draws: "50" });
    expect(unsealed.sealed).toBe(false);
    expect(unsealed.unsealed).toMatchObject({
      by: "Ona",
      reason: "The committee asked for a look.",
    });
    expect(unsealed.groups.length).toBeGreaterThan(0);
  });

  it("is computed anew when its data change", async () => {
    const before = await reportOf("small", { draws: "50" });
    await excludeParticipant({
      ...{ slug: "small", number: 3, actor: COMMAND_LINE },
      ...{ reason: "answers like shuffled ones", rule: "screening-1: no-agreement" },
    });
    const after = await reportOf("small", { draws: "50" });
    expect(before.counts.participants).toBe(3);
    expect(after.counts).toMatchObject({ participants: 2, excludedParticipants: 1 });
    expect(after.reliability.valence.circular).toBe(true);
    const all = await reportOf("small", { draws: "50", include: "all" });
    expect(all.counts.participants).toBe(3);
  });
});
