"use client";

import { Alert, Button, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { postJson } from "../post-json.ts";

const SHORTEST_PASSWORD = 10;

/** The token stands after `#`, which browsers do not send; it goes with the form only. */
function readToken(): string {
  return window.location.hash.slice(1);
}

export function SetupForm() {
  const form = useForm({
    initialValues: { name: "", email: "", password: "" },
    validate: {
      password: (value) =>
        value.length < SHORTEST_PASSWORD ? `Use at least ${SHORTEST_PASSWORD} characters.` : null,
    },
  });
  const [error, setError] = useState("");
  const create = form.onSubmit(async (values) => {
    setError("");
    const token = readToken();
    if (!token) return setError("Open the whole link from the terminal: its last part is missing.");
    const answer = await postJson("/api/auth/setup", { ...values, token });
    if (answer.ok) return window.location.assign("/admin");
    form.setErrors(answer.fields);
    if (Object.keys(answer.fields).length === 0) setError(answer.error);
  });
  return (
    <form onSubmit={create} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          The owner may do everything: studies, people, settings. The link you came by works once.
        </Text>
        {error && (
          <Alert color="red" role="alert">
            {error}
          </Alert>
        )}
        <TextInput label="Name" autoComplete="name" required {...form.getInputProps("name")} />
        <TextInput
          label="Email"
          type="email"
          autoComplete="username"
          required
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label="Password"
          description={`At least ${SHORTEST_PASSWORD} characters`}
          autoComplete="new-password"
          required
          {...form.getInputProps("password")}
        />
        <Button type="submit" loading={form.submitting}>
          Create account
        </Button>
      </Stack>
    </form>
  );
}
