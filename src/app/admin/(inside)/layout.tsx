import type { ReactNode } from "react";
import { requireViewer } from "../require-viewer.ts";
import { Shell } from "./shell.tsx";

export default async function InsideLayout({ children }: { children: ReactNode }) {
  const { name, role } = await requireViewer();
  return (
    <Shell name={name} role={role}>
      {children}
    </Shell>
  );
}
