"use client";

import { Anchor, AppShell, Container, Group, Text } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import { AccountMenu } from "./account-menu.tsx";
import { SchemeToggle } from "./scheme-toggle.tsx";

/** The frame of every page behind the sign-in. */
export function Shell(props: { name: string; role: string; children: ReactNode }) {
  return (
    <AppShell header={{ height: 56 }} padding="md">
      <AppShell.Header>
        <Container size="xl" h="100%" px="md">
          <Group h="100%" justify="space-between" wrap="nowrap">
            <Group gap="lg" wrap="nowrap">
              <Text component={Link} href="/admin" fw={700} size="lg" c="inherit">
                Circumplex
              </Text>
              <Anchor component={Link} href="/admin" size="sm" c="inherit">
                Studies
              </Anchor>
            </Group>
            <Group gap="xs" wrap="nowrap">
              <SchemeToggle />
              <AccountMenu name={props.name} role={props.role} />
            </Group>
          </Group>
        </Container>
      </AppShell.Header>
      <AppShell.Main>
        <Container size="xl" px={0}>
          {props.children}
        </Container>
      </AppShell.Main>
    </AppShell>
  );
}
