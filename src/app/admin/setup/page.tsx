import { Anchor, Text } from "@mantine/core";
import type { Metadata } from "next";
import { connection } from "next/server";
import { hasOwner } from "#server/accounts/owner-link.ts";
import { Door } from "../door.tsx";
import { SetupForm } from "./setup-form.tsx";

export const metadata: Metadata = { title: "Create the owner's account" };

export default async function SetupPage() {
  await connection();
  if (await hasOwner()) {
    return (
      <Door title="There is an owner already">
        <Text size="sm">The one-time link was used, and it works once only.</Text>
        <Anchor href="/admin/sign-in">Sign in</Anchor>
      </Door>
    );
  }
  return (
    <Door title="Create the owner's account">
      <SetupForm />
    </Door>
  );
}
