import { createFormContext } from "@mantine/form";
import type { Protocol } from "#core/study/protocol.ts";

/** The protocol's form, for the fields of every section. */
export const [ProtocolFormProvider, useProtocolFormContext, useProtocolForm] =
  createFormContext<Protocol>();
