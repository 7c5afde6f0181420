"use client";

import { Alert, Loader } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";

const WORDS: Record<string, string> = {
  bootstrap: "bootstrap intervals",
  "mixed-models": "mixed models",
};

/** Says what is still being computed, and shows each stage as it arrives. */
export function RefreshUntilReady({ address, pending }: { address: string; pending: string[] }) {
  const router = useRouter();
  const [failed, setFailed] = useState(false);
  const [refreshing, startTransition] = useTransition();
  const seen = pending.length;
  useEffect(() => {
    if (seen === 0 || refreshing) return;
    const left = new AbortController();
    fetch(`${address}&seen=${seen}`, { signal: left.signal })
      .then((response) => {
        if (!response.ok) throw new Error(`the report answered ${response.status}`);
        startTransition(() => router.refresh());
      })
      .catch(() => {
        if (!left.signal.aborted) setFailed(true);
      });
    return () => left.abort();
  }, [address, seen, refreshing, router]);
  if (seen === 0) return null;
  if (failed)
    return <Alert color="red">The rest could not be computed. Load the page again.</Alert>;
  const parts = pending.map((part) => WORDS[part] ?? part).join(" and ");
  return (
    <Alert color="gray" icon={<Loader size="xs" />} role="status">
      Still being computed: {parts}. They appear here by themselves.
    </Alert>
  );
}
