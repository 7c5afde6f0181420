import { createContext, useContext } from "react";

/** Whether the fields below can only be read. */
export const FieldLock = createContext(false);

export function useFieldLock(): boolean {
  return useContext(FieldLock);
}
