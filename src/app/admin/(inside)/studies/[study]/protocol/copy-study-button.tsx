"use client";

import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { schemaResolver, useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type StudyDetails, studyDetailsSchema } from "#core/study/study-details.ts";
import { copyStudy } from "./actions.ts";
import { DetailsFields } from "./details-fields.tsx";

interface CopyFormProps {
  slug: string;
  title: string;
  cancel: () => void;
}

function CopyForm({ slug, title, cancel }: CopyFormProps) {
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const form = useForm<StudyDetails>({
    initialValues: { title: `${title}, copy`, slug: `${slug.slice(0, 58)}-copy` },
    validate: schemaResolver(studyDetailsSchema, { sync: true }),
  });
  const copy = (details: StudyDetails) =>
    start(async () => {
      const result = await copyStudy(slug, details);
      for (const { path, problem } of result.problems) form.setFieldError(path, problem);
      setError(result.error);
      if (result.error === null) router.push(`/admin/studies/${details.slug}/protocol`);
    });
  return (
    <form noValidate onSubmit={form.onSubmit(copy)}>
      <Stack>
        <Text size="sm">
          The copy has the newest protocol, the systems, the intents and the clips, and no
          participants.
        </Text>
        {error && (
          <Alert color="red" role="alert">
            {error}
          </Alert>
        )}
        <DetailsFields form={form} />
        <Group justify="flex-end">
          <Button variant="default" onClick={cancel}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Duplicate
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

export function CopyStudyButton({ slug, title }: { slug: string; title: string }) {
  const [asking, { open, close }] = useDisclosure();
  return (
    <>
      <Button variant="default" onClick={open}>
        Duplicate
      </Button>
      <Modal opened={asking} onClose={close} title="Duplicate the study" centered>
        <CopyForm slug={slug} title={title} cancel={close} />
      </Modal>
    </>
  );
}
