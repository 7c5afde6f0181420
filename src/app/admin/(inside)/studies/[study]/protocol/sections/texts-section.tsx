"use client";

import { Divider, Stack, Tabs } from "@mantine/core";
import { type Language, languages } from "#core/study/language.ts";
import { FieldGroup } from "../fields/field-group.tsx";
import { TextField } from "../fields/text-field.tsx";
import { FormSection } from "../form-section.tsx";
import { textGroups } from "./text-fields.ts";

const NAMES: Record<Language, string> = { en: "English", ko: "Korean" };

function TextsOf({ language }: { language: Language }) {
  return (
    <Stack pt="md">
      {textGroups.map(({ title, texts }) => (
        <Stack key={title} gap="sm">
          <Divider label={title} labelPosition="left" />
          {texts.some(({ long }) => long) ? (
            texts.map((text) => (
              <TextField key={text.path} {...text} path={`texts.${language}.${text.path}`} />
            ))
          ) : (
            <FieldGroup>
              {texts.map((text) => (
                <TextField key={text.path} {...text} path={`texts.${language}.${text.path}`} />
              ))}
            </FieldGroup>
          )}
        </Stack>
      ))}
    </Stack>
  );
}

interface TextsSectionProps {
  language: Language;
  onLanguage: (language: Language) => void;
}

/** Everything a participant reads, in each language. */
export function TextsSection({ language, onLanguage }: TextsSectionProps) {
  return (
    <FormSection
      id="texts"
      title="Texts"
      intro="What participants read. {minutes}, {clips}, {reward}, {eraseDays} and {withdrawUntil} are filled in from the protocol. Raise the consent's version when a text of the consent changes."
    >
      <Tabs
        value={language}
        onChange={(value) => onLanguage(languages.find((one) => one === value) ?? "en")}
      >
        <Tabs.List>
          {languages.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {NAMES[one]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {languages.map((one) => (
          <Tabs.Panel key={one} value={one}>
            <TextsOf language={one} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </FormSection>
  );
}
