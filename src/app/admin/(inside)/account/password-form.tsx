"use client";

import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { setPassword } from "./actions.ts";

export function PasswordForm() {
  const form = useForm({ initialValues: { current: "", next: "" } });
  const [error, setError] = useState("");
  const change = form.onSubmit(async (values) => {
    setError("");
    const result = await setPassword(values);
    if (!result.error) {
      form.reset();
      notifications.show({ message: "Your password is changed. Other devices are signed out." });
      return;
    }
    form.setErrors(Object.fromEntries(result.problems.map((p) => [p.path, p.problem])));
    if (result.problems.length === 0) setError(result.error);
  });
  return (
    <form onSubmit={change} noValidate>
      <Stack align="stretch">
        {error && (
          <Alert color="red" role="alert">
            {error}
          </Alert>
        )}
        <PasswordInput
          label="Current password"
          autoComplete="current-password"
          {...form.getInputProps("current")}
        />
        <PasswordInput
          label="New password"
          description="At least 10 characters"
          autoComplete="new-password"
          {...form.getInputProps("next")}
        />
        <Button type="submit" loading={form.submitting} style={{ alignSelf: "flex-start" }}>
          Change password
        </Button>
      </Stack>
    </form>
  );
}
