"use client";

import { Alert, Button, Group, NumberInput, Paper, Stack, Text, Title } from "@mantine/core";
import { useState, useTransition } from "react";
import { type OutcomeResult, tryStudyDesign } from "./actions.ts";
import { useProtocolFormContext } from "./protocol-form-context.ts";

interface Numbers {
  participants: number;
  /** In per cent. */
  dropout: number;
}

function toNumber(value: number | string): number {
  return typeof value === "number" ? value : Number.parseFloat(value) || 0;
}

function NumberFields(props: { numbers: Numbers; onChange: (numbers: Numbers) => void }) {
  const { numbers, onChange } = props;
  return (
    <>
      <NumberInput
        label="Participants who finish"
        min={1}
        max={2000}
        allowDecimal={false}
        w={180}
        value={numbers.participants}
        onChange={(value) => onChange({ ...numbers, participants: toNumber(value) })}
      />
      <NumberInput
        label="Drop-outs"
        min={0}
        max={90}
        suffix=" %"
        w={120}
        value={numbers.dropout}
        onChange={(value) => onChange({ ...numbers, dropout: toNumber(value) })}
      />
    </>
  );
}

function Outcome({ result }: { result: OutcomeResult }) {
  if (result.error) {
    return (
      <Alert color="orange" role="alert">
        {result.error}
      </Alert>
    );
  }
  return (
    <Text size="sm" role="status">
      {result.sentences.join(" ")}
    </Text>
  );
}

/** Tries the protocol as it stands in the form, saved or not, before a single person is paid. */
export function OutcomePanel({ slug }: { slug: string }) {
  const form = useProtocolFormContext();
  const [numbers, setNumbers] = useState<Numbers>({
    participants: form.getValues().end.participants ?? 120,
    dropout: 20,
  });
  const [result, setResult] = useState<OutcomeResult | null>(null);
  const [busy, start] = useTransition();
  const run = () =>
    start(async () => {
      const { participants, dropout } = numbers;
      const protocol = form.getValues();
      setResult(await tryStudyDesign({ slug, participants, dropout: dropout / 100, protocol }));
    });
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="outcome-title">
      <Stack gap="sm">
        <Stack gap={2}>
          <Title order={2} size="h4" id="outcome-title">
            What to expect
          </Title>
          <Text size="sm" c="dimmed">
            A dry run of the assignment on this study's clips, from the start. Nothing is written.
          </Text>
        </Stack>
        <Group align="flex-end" gap="sm">
          <NumberFields numbers={numbers} onChange={setNumbers} />
          <Button variant="default" loading={busy} onClick={run}>
            Try it
          </Button>
        </Group>
        {result && <Outcome result={result} />}
      </Stack>
    </Paper>
  );
}
