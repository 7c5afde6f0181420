"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const PERIOD = 2000;

/** Asks the server again every other second, while somebody looks. */
export function ReloadSoon() {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, PERIOD);
    return () => clearInterval(timer);
  }, [router]);
  return null;
}
