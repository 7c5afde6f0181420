"use client";

import { schemaResolver } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { type Protocol, type ProtocolFault, protocolSchema } from "#core/study/protocol.ts";
import { type ProtocolChange, protocolChanges } from "#core/study/protocol-changes.ts";
import { saveStudyProtocol } from "./actions.ts";
import { useProtocolForm } from "./protocol-form-context.ts";

export interface Refusal {
  error: string;
  problems: ProtocolFault[];
}

/** The protocol's form with its way to the server. */
export function useProtocolEditor(slug: string, version: number, protocol: Protocol) {
  const router = useRouter();
  const [saved, setSaved] = useState({ version, protocol });
  const [changes, setChanges] = useState<ProtocolChange[]>([]);
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, start] = useTransition();
  const form = useProtocolForm({
    mode: "uncontrolled",
    initialValues: protocol,
    validate: schemaResolver(protocolSchema, { sync: true }),
    validateInputOnBlur: true,
    onValuesChange: (values) => setChanges(protocolChanges(saved.protocol, values)),
  });
  const save = () =>
    start(async () => {
      const values = form.getValues();
      const result = await saveStudyProtocol({ slug, basedOn: saved.version, protocol: values });
      setAsking(false);
      if (result.error !== null || result.version === null) {
        setRefusal({ error: result.error ?? "Nothing was saved.", problems: result.problems });
        form.setErrors(
          Object.fromEntries(result.problems.map(({ path, problem }) => [path, problem])),
        );
        return;
      }
      setRefusal(null);
      setSaved({ version: result.version, protocol: values });
      setChanges([]);
      form.setInitialValues(values);
      form.resetDirty(values);
      notifications.show({ message: `Version ${result.version} was saved.`, color: "green" });
      router.refresh();
    });
  const reset = () => {
    form.reset();
    setChanges([]);
    setRefusal(null);
  };
  const refuse = (errors: Record<string, unknown>) => {
    const problems = Object.entries(errors).map(([path, problem]) => ({
      path,
      problem: String(problem),
    }));
    setRefusal({ error: "Some fields are not as expected.", problems });
  };
  const ask = () => {
    setRefusal(null);
    setAsking(true);
  };
  const cancel = () => setAsking(false);
  return { form, saved, changes, asking, ask, cancel, refusal, refuse, busy, save, reset };
}
