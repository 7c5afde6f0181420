"use client";

import { Alert, Button, FileInput, Group, List, Radio, Stack } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type StudyDetails, studyDetailsSchema } from "#core/study/study-details.ts";
import type { ActionResult } from "../../../run-action.ts";
import { DetailsFields } from "../[study]/protocol/details-fields.tsx";
import { makeStudy } from "./actions.ts";

const STARTS = [
  {
    value: "aimoclips",
    label: "From the AImoclips preset",
    description:
      "Six systems with versions and access, 12 intents with targets, 56 clips per participant.",
  },
  { value: "empty", label: "Empty", description: "No systems, no intents, a whole protocol." },
  {
    value: "file",
    label: "From a study file",
    description: "As another study's protocol page exports it: protocol, systems and intents.",
  },
] as const;

type Start = (typeof STARTS)[number]["value"];

function StartChoice(props: { from: Start; onChange: (from: Start) => void }) {
  const choose = (value: string) =>
    props.onChange(STARTS.find((start) => start.value === value)?.value ?? "empty");
  return (
    <Radio.Group label="Start" value={props.from} onChange={choose}>
      <Stack gap="sm" mt="xs">
        {STARTS.map(({ value, label, description }) => (
          <Radio key={value} value={value} label={label} description={description} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

function Refusal({ result }: { result: ActionResult }) {
  return (
    <Alert color="red" title={result.error} role="alert">
      <List size="sm">
        {result.problems.map(({ path, problem }) => (
          <List.Item key={`${path} ${problem}`}>
            {path}
            {path && ": "}
            {problem}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

export function NewStudyForm() {
  const router = useRouter();
  const [from, setFrom] = useState<Start>("aimoclips");
  const [file, setFile] = useState<File | null>(null);
  const [refusal, setRefusal] = useState<ActionResult | null>(null);
  const [busy, start] = useTransition();
  const form = useForm<StudyDetails>({
    initialValues: { title: "", slug: "" },
    validate: schemaResolver(studyDetailsSchema, { sync: true }),
  });
  const make = (details: StudyDetails) =>
    start(async () => {
      const text = from === "file" && file ? await file.text() : null;
      const result = await makeStudy({ details, from, file: text });
      if (result.error === null) return router.push(`/admin/studies/${details.slug.trim()}/design`);
      for (const { path, problem } of result.problems) form.setFieldError(path, problem);
      setRefusal(result);
    });
  return (
    <form noValidate onSubmit={form.onSubmit(make)}>
      <Stack maw={560}>
        <DetailsFields form={form} />
        <StartChoice from={from} onChange={setFrom} />
        {from === "file" && (
          <FileInput
            label="Study file"
            placeholder="Choose a .json file"
            accept="application/json,.json"
            value={file}
            onChange={setFile}
            clearable
          />
        )}
        {refusal && <Refusal result={refusal} />}
        <Group>
          <Button type="submit" loading={busy}>
            Make the study
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
