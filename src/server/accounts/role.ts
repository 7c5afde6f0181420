import { z } from "zod";

export const roleSchema = z.enum(["owner", "researcher", "analyst"]);

export type Role = z.infer<typeof roleSchema>;

const RANK: Record<Role, number> = { owner: 3, researcher: 2, analyst: 1 };

/** Whether `role` may do what `needed` may: an owner all, an analyst only read. */
export function reaches(role: Role, needed: Role): boolean {
  return RANK[role] >= RANK[needed];
}
