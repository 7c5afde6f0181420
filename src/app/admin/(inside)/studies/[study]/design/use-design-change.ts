"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ActionResult } from "../../../../run-action.ts";

/** Runs a change of the design and keeps what it was refused with. */
export function useDesignChange(onDone: () => void) {
  const router = useRouter();
  const [result, setResult] = useState<ActionResult | null>(null);
  const [busy, start] = useTransition();
  const run = (change: () => Promise<ActionResult>) =>
    start(async () => {
      const answer = await change();
      setResult(answer.error === null ? null : answer);
      if (answer.error !== null) return;
      onDone();
      router.refresh();
    });
  return { run, busy, refusal: result };
}
