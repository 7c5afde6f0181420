import type { Protocol, ProtocolFault } from "#core/study/protocol.ts";
import { type ProtocolChange, protocolChanges } from "#core/study/protocol-changes.ts";
import type { Prisma } from "#db/client.ts";
import { type Actor, writeAudit } from "#server/audit.ts";
import { db } from "#server/db/client.ts";
import { conflict, RequestError } from "#server/errors.ts";
import { requireRunnable } from "./check-opening.ts";
import { type HeldStudy, holdStudy } from "./hold-study.ts";
import { newestProtocol } from "./read-design.ts";

export interface ProtocolEdit {
  slug: string;
  /** The version that the researcher was looking at. */
  basedOn: number;
  protocol: Protocol;
}

/** The version that stands after saving, and whether saving made it. */
export interface SavedProtocol {
  version: number;
  changed: boolean;
}

function frozenFaults(
  changes: readonly ProtocolChange[],
  planIsFrozen: boolean,
  hasAudio: boolean,
): ProtocolFault[] {
  return changes.flatMap(({ path }) => {
    if (planIsFrozen && path.startsWith("plan.")) {
      return [{ path, problem: "the analysis plan was frozen when the study was opened" }];
    }
    if (hasAudio && path.startsWith("audio.")) {
      return [{ path, problem: "the study's clips were already prepared with the former setting" }];
    }
    return [];
  });
}

async function requireAllowed(
  tx: Prisma.TransactionClient,
  study: HeldStudy,
  protocol: Protocol,
  changes: readonly ProtocolChange[],
): Promise<void> {
  if (study.state === "closed") throw conflict("The study is closed; its protocol stays as it is.");
  const audio = await tx.clip.findFirst({
    where: { studyId: study.id, originalKey: { not: null } },
    select: { id: true },
  });
  const problems = frozenFaults(changes, study.planHash !== null, audio !== null);
  if (problems.length > 0) {
    throw new RequestError("conflict", "Nothing was saved: a fixed setting differs.", { problems });
  }
  if (study.state !== "open") return;
  await requireRunnable(tx, study.id, protocol, "Nothing was saved: the study is open.");
}

function valuesAt(changes: readonly ProtocolChange[], side: "from" | "to") {
  const values = changes.map((change) => [change.path, change[side] ?? null]);
  return Object.fromEntries(values) as Prisma.InputJsonObject;
}

/**
 * Saves a protocol as the study's next version. A version is never changed, so that each
 * participant keeps the one that was newest at the start; an equal protocol saves nothing.
 *
 * @throws RequestError (conflict) when somebody saved in between, when a fixed setting differs, or
 * when an open study could not run under it
 */
export async function saveProtocol(edit: ProtocolEdit, actor: Actor): Promise<SavedProtocol> {
  const { slug, basedOn, protocol } = edit;
  return db().$transaction(async (tx) => {
    const study = await holdStudy(tx, slug);
    const newest = await newestProtocol(tx, study.id);
    const { version } = newest;
    if (version !== basedOn) {
      throw conflict(
        `Nothing was saved: version ${version} was made while you were editing version ${basedOn}. ` +
          "Reload the page to see it.",
      );
    }
    const changes = protocolChanges(newest.protocol, protocol);
    if (changes.length === 0) return { version, changed: false };
    await requireAllowed(tx, study, protocol, changes);
    const next = version + 1;
    await tx.protocol.create({
      data: { studyId: study.id, version: next, body: protocol, createdById: actor.userId },
    });
    await writeAudit(tx, {
      actor,
      studyId: study.id,
      action: "change-protocol",
      subject: `study ${slug}, protocol version ${next}`,
      before: { version, ...valuesAt(changes, "from") },
      after: { version: next, ...valuesAt(changes, "to") },
    });
    return { version: next, changed: true };
  });
}
