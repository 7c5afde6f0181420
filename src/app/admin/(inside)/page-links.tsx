"use client";

import { Pagination } from "@mantine/core";
import { usePathname, useRouter, useSearchParams } from "next/navigation";

/** Moves through a list whose page stands in the address. */
export function PageLinks({ page, pages }: { page: number; pages: number }) {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  if (pages <= 1) return null;
  const show = (to: number) => {
    const next = new URLSearchParams(search);
    next.set("page", String(to));
    router.push(`${path}?${next}`);
  };
  return (
    <Pagination
      value={page}
      total={pages}
      onChange={show}
      getControlProps={(control) => ({ "aria-label": `${control} page` })}
      getItemProps={(item) => ({ "aria-label": `page ${item}` })}
    />
  );
}
