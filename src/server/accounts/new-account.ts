import { z } from "zod";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "#server/accounts/password-length.ts";

export const passwordSchema = z
  .string()
  .min(SHORTEST_PASSWORD, `Use at least ${SHORTEST_PASSWORD} characters.`)
  .max(LONGEST_PASSWORD, `Use at most ${LONGEST_PASSWORD} characters.`);

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email("Write an email address, like name@university.edu."));

export const newAccountSchema = z.object({
  token: z.string().min(1).max(200),
  name: z.string().trim().min(1, "Write your name.").max(200, "Use at most 200 characters."),
  email: emailSchema,
  password: passwordSchema,
});

export type NewAccount = z.infer<typeof newAccountSchema>;
