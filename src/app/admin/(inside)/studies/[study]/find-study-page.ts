import { notFound } from "next/navigation";
import { cache } from "react";
import type { Researcher } from "#server/accounts/researcher.ts";
import { findStudy, type StudyHead } from "#server/queries/studies.ts";
import { requireViewer } from "../../../require-viewer.ts";

/** Who looks, and at which study; asked once per page. An unknown study is a 404. */
export const findStudyPage = cache(
  async (slug: string): Promise<{ viewer: Researcher; study: StudyHead }> => {
    const viewer = await requireViewer();
    const study = await findStudy(viewer, slug);
    if (!study) notFound();
    return { viewer, study };
  },
);
