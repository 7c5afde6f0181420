import { Alert, Text } from "@mantine/core";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { hasOwner } from "#server/accounts/owner-link.ts";
import { findResearcher } from "#server/accounts/require-researcher.ts";
import { RequestError } from "#server/errors.ts";
import { Door } from "../door.tsx";
import { SignInForm } from "./sign-in-form.tsx";

export const metadata: Metadata = { title: "Sign in" };

/** Null when the address in use may sign in, else why not. */
async function findRefusal(): Promise<string | null> {
  try {
    if (!(await findResearcher(await headers()))) return null;
  } catch (error) {
    if (error instanceof RequestError) return error.message;
    throw error;
  }
  redirect("/admin");
}

export default async function SignInPage() {
  const refusal = await findRefusal();
  const owned = await hasOwner();
  return (
    <Door title="Sign in">
      {refusal && <Alert color="red">{refusal}</Alert>}
      {!owned && (
        <Text size="sm">
          There is no account yet. The terminal in which the server was started shows a one-time
          link that makes the owner's account.
        </Text>
      )}
      {!refusal && owned && <SignInForm />}
    </Door>
  );
}
