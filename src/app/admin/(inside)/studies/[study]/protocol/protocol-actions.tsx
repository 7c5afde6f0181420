"use client";

import { Button, Group } from "@mantine/core";
import { IconDownload, IconPlayerPlay } from "@tabler/icons-react";
import { CopyStudyButton } from "./copy-study-button.tsx";

interface ProtocolActionsProps {
  slug: string;
  title: string;
  canEdit: boolean;
  /** Whether the study's clips can give a list of trials. */
  canPreview: boolean;
}

/** What can be done with the design as a whole. */
export function ProtocolActions({ slug, title, canEdit, canPreview }: ProtocolActionsProps) {
  return (
    <Group gap="sm">
      {canEdit && canPreview && (
        <Button
          component="a"
          href={`/s/${slug}?preview=new`}
          target="_blank"
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
        >
          Preview as a participant
        </Button>
      )}
      {canEdit && <CopyStudyButton slug={slug} title={title} />}
      <Button
        component="a"
        variant="default"
        href={`/admin/studies/${slug}/protocol/file`}
        download
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        Export as file
      </Button>
    </Group>
  );
}
