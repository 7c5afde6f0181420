import { Button, Paper, Stack, Text, Title } from "@mantine/core";
import type { Metadata } from "next";
import { requireViewer } from "../../require-viewer.ts";
import { endAllSessions } from "./actions.ts";
import { PasswordForm } from "./password-form.tsx";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { name, email, role } = await requireViewer();
  return (
    <Stack maw={520}>
      <Title order={1} size="h2">
        Your account
      </Title>
      <Text>
        {name}, {email}, {role}
      </Text>
      <Paper withBorder p="md" component="section">
        <Stack gap="sm">
          <Title order={2} size="h4">
            Change password
          </Title>
          <PasswordForm />
        </Stack>
      </Paper>
      <Paper withBorder p="md" component="section">
        <Stack gap="sm" align="flex-start">
          <Title order={2} size="h4">
            Sign out everywhere
          </Title>
          <Text size="sm">Ends your sessions on every device, on this one too.</Text>
          <form action={endAllSessions}>
            <Button type="submit" variant="default">
              Sign out everywhere
            </Button>
          </form>
        </Stack>
      </Paper>
    </Stack>
  );
}
