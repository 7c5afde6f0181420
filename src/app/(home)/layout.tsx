import "@fontsource-variable/inter/wght.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import "./plain.css";

export const metadata: Metadata = {
  title: "Circumplex",
  description: "Listening studies of music and the emotions heard in it.",
};

export default function HomeLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
