"use client";

import { Alert, Stack } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Language } from "#core/study/language.ts";
import type { StudyState } from "#db/enums.ts";
import type { ProtocolPage } from "#server/queries/protocol.ts";
import { FieldLock } from "./fields/field-lock.ts";
import { OpeningCheck } from "./opening-check.tsx";
import { OutcomePanel } from "./outcome-panel.tsx";
import { ProblemList } from "./problem-list.tsx";
import styles from "./protocol.module.css";
import { ProtocolFormProvider } from "./protocol-form-context.ts";
import { ProtocolSections } from "./protocol-sections.tsx";
import { SaveBar } from "./save-bar.tsx";
import { SaveDialog } from "./save-dialog.tsx";
import { SectionNav } from "./section-nav.tsx";
import { languageOf, showField } from "./show-field.ts";
import { useProtocolEditor } from "./use-protocol-editor.ts";
import { useUnsavedGuard } from "./use-unsaved-guard.ts";

interface ProtocolEditorProps {
  slug: string;
  state: StudyState;
  page: ProtocolPage;
  canEdit: boolean;
}

/** The form in one piece: checks, a try, sections, saving. */
export function ProtocolEditor({ slug, state, page, canEdit }: ProtocolEditorProps) {
  const [language, setLanguage] = useState<Language>(page.protocol.languages[0] ?? "en");
  const editor = useProtocolEditor(slug, page.version, page.protocol);
  const { form, saved, changes, refusal } = editor;
  useUnsavedGuard(changes.length > 0);
  const show = (path: string) => {
    const hidden = languageOf(path);
    if (hidden) setLanguage(hidden);
    showField(path);
  };
  useEffect(() => {
    const path = decodeURIComponent(window.location.hash.slice(1));
    if (path.includes(".")) show(path);
  }, []);
  const locked = !canEdit || state === "closed";
  return (
    <ProtocolFormProvider form={form}>
      <form noValidate onSubmit={form.onSubmit(editor.ask, editor.refuse)}>
        <div className={styles.layout}>
          <SectionNav />
          <Stack className={styles.main}>
            <OpeningCheck
              slug={slug}
              state={state}
              missing={page.missing}
              advice={page.advice}
              show={show}
            />
            <OutcomePanel slug={slug} />
            <FieldLock value={locked}>
              <ProtocolSections
                slug={slug}
                language={language}
                onLanguage={setLanguage}
                hasAudio={page.hasAudio}
                planHash={page.planHash}
              />
            </FieldLock>
            {refusal && (
              <Alert color="red" title={refusal.error} role="alert">
                <ProblemList slug={slug} problems={refusal.problems} show={show} />
              </Alert>
            )}
            {!locked && (
              <SaveBar
                version={saved.version}
                changes={changes.length}
                faults={Object.keys(form.errors).length}
                onReset={editor.reset}
              />
            )}
          </Stack>
        </div>
      </form>
      <SaveDialog
        state={state}
        next={saved.version + 1}
        versions={page.versions}
        changes={editor.asking ? changes : null}
        busy={editor.busy}
        onCancel={editor.cancel}
        onSave={editor.save}
      />
    </ProtocolFormProvider>
  );
}
