"use client";

import { useInterval } from "@mantine/hooks";
import { useRouter } from "next/navigation";

const EVERY_MS = 2000;

/** Asks for the page again while it is looked at, as long as it is part of it. */
export function RefreshWhileRunning() {
  const router = useRouter();
  useInterval(
    () => {
      if (document.visibilityState === "visible") router.refresh();
    },
    EVERY_MS,
    { autoInvoke: true },
  );
  return null;
}
