"use client";

import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { postJson } from "../post-json.ts";

export function SignInForm() {
  const form = useForm({ initialValues: { email: "", password: "" } });
  const [error, setError] = useState("");
  const signIn = form.onSubmit(async (values) => {
    setError("");
    const answer = await postJson("/api/auth/sign-in", values);
    // A whole new page: nothing that was made for a stranger is kept.
    if (answer.ok) return window.location.assign("/admin");
    form.setErrors(answer.fields);
    if (Object.keys(answer.fields).length === 0) setError(answer.error);
  });
  return (
    <form onSubmit={signIn} noValidate>
      <Stack>
        {error && (
          <Alert color="red" role="alert">
            {error}
          </Alert>
        )}
        <TextInput
          label="Email"
          type="email"
          autoComplete="username"
          required
          {...form.getInputProps("email")}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          {...form.getInputProps("password")}
        />
        <Button type="submit" loading={form.submitting}>
          Sign in
        </Button>
      </Stack>
    </form>
  );
}
