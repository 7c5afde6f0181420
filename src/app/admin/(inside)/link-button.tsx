"use client";

import { Button, type ButtonProps } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";

/** A link that looks like a button, usable where a page is made on the server. */
export function LinkButton(props: ButtonProps & { href: string; children: ReactNode }) {
  return <Button component={Link} {...props} />;
}
