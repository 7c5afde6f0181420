"use client";

import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconLogout, IconUser } from "@tabler/icons-react";
import Link from "next/link";

export function AccountMenu({ name, role }: { name: string; role: string }) {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="inherit"
          px="xs"
          maw={220}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Signed in as {role}</Menu.Label>
        <Menu.Item
          component={Link}
          href="/admin/account"
          leftSection={<IconUser size={16} aria-hidden />}
        >
          Your account
        </Menu.Item>
        <form method="post" action="/api/auth/sign-out">
          <Menu.Item
            type="submit"
            closeMenuOnClick={false}
            leftSection={<IconLogout size={16} aria-hidden />}
          >
            Sign out
          </Menu.Item>
        </form>
      </Menu.Dropdown>
    </Menu>
  );
}
