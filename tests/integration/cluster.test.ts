import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { clusterUrl, startCluster, stopCluster } from "#server/db/cluster.ts";
import { findClusterPlace } from "#server/db/cluster-place.ts";
import { openSecrets } from "#server/secrets.ts";
import { makeDataDirectory, runStudyCommand } from "../support/program.ts";

let directory: string;
const listStudies = () => runStudyCommand(["studies", "--json"], { DATA_DIR: directory });
const inCluster = (file: string) => path.join(directory, "postgres", file);

/** Starts the folder's cluster as a server would, and gives its PostgreSQL's process id. */
async function startUnattended() {
  const place = await findClusterPlace(directory);
  const cluster = await startCluster(place, openSecrets(directory).database);
  const pid = Number(
    readFileSync(path.join(place.directory, "postmaster.pid"), "utf8").split("\n")[0],
  );
  return { place, cluster, pid };
}

beforeEach(() => {
  directory = makeDataDirectory();
});

afterEach(async () => {
  const place = await findClusterPlace(directory);
  if (existsSync(place.directory)) await stopCluster(place, "immediate");
  rmSync(directory, { recursive: true, force: true });
  if (place.notice) rmSync(path.dirname(place.directory), { recursive: true, force: true });
});

describe("the embedded database", () => {
  test("is made for the first command, in an empty environment, and stopped after it", async () => {
    expect(await listStudies()).toMatchObject({ code: 0, stdout: "[]\n", stderr: "" });
    expect(existsSync(inCluster("PG_VERSION"))).toBe(true);
    expect(existsSync(inCluster("postmaster.pid"))).toBe(false);
    expect(statSync(path.join(directory, "secrets.json")).mode & 0o777).toBe(0o600);
  });

  test("is shared by commands that start at once on a fresh folder", async () => {
    const results = await Promise.all([listStudies(), listStudies(), listStudies()]);
    expect(results.map(({ code, stdout }) => [code, stdout])).toEqual(Array(3).fill([0, "[]\n"]));
    expect(existsSync(inCluster("postmaster.pid"))).toBe(false);
  });

  test("keeps Korean text, whatever the environment's language", async () => {
    const { cluster } = await startUnattended();
    const client = new pg.Client({ connectionString: clusterUrl(cluster, "postgres") });
    await client.connect();
    const { rows } = await client.query(
      "SELECT current_setting('server_encoding') AS encoding, upper('감정 é') AS word",
    );
    await client.end();
    expect(rows).toEqual([{ encoding: "UTF8", word: "감정 É" }]);
  });

  test("left running by a killed process is adopted, and stopped by who leaves last", async () => {
    await startUnattended();
    expect(await listStudies()).toMatchObject({ code: 0, stdout: "[]\n" });
    expect(existsSync(inCluster("postmaster.pid"))).toBe(false);
  });

  test("starts again after PostgreSQL itself was killed", async () => {
    const { pid } = await startUnattended();
    process.kill(pid, "SIGKILL");
    expect(existsSync(inCluster("postmaster.pid"))).toBe(true);
    expect(await listStudies()).toMatchObject({ code: 0, stdout: "[]\n" });
  });

  test("starts though a left file names a process that is another program by now", async () => {
    const { place } = await startUnattended();
    const left = readFileSync(inCluster("postmaster.pid"), "utf8");
    await stopCluster(place);
    const lines = left.split("\n");
    writeFileSync(inCluster("postmaster.pid"), [process.pid, ...lines.slice(1)].join("\n"));
    expect(await listStudies()).toMatchObject({ code: 0, stdout: "[]\n" });
  });

  test("of another major version is refused with what to do", async () => {
    const { place } = await startUnattended();
    await stopCluster(place);
    writeFileSync(inCluster("PG_VERSION"), "12\n");
    const { code, stderr } = await listStudies();
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /was made by PostgreSQL 12, this program brings 18.*pg_dump of PostgreSQL 12/,
    );
    expect(stderr).toContain("DATABASE_URL");
    expect(stderr).not.toMatch(/backup|restore/);
  });

  test("whose secrets are gone is refused with what is missing", async () => {
    const { place } = await startUnattended();
    await stopCluster(place);
    rmSync(path.join(directory, "secrets.json"));
    const { code, stderr } = await listStudies();
    expect(code).toBe(1);
    expect(stderr).toMatch(/The password in .*secrets.json is not that of the database/);
  });

  test.runIf(process.getuid?.() === 0)(
    "lives elsewhere, and says so, in a folder that only root may enter",
    async () => {
      chmodSync(directory, 0o700);
      const { code, stdout, stderr } = await listStudies();
      expect({ code, stdout }).toEqual({ code: 0, stdout: "[]\n" });
      expect(stderr).toMatch(
        /the database lives in \/var\/lib\/circumplex\/[0-9a-f]{16}\/postgres/,
      );
    },
  );
});
