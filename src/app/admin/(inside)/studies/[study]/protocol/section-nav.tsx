import { NavLink } from "@mantine/core";
import styles from "./protocol.module.css";

const SECTIONS = [
  ["languages-section", "Languages"],
  ["consent", "Consent"],
  ["questions", "Questions"],
  ["soundCheck", "Sound check"],
  ["session", "Trials"],
  ["scales", "Scales"],
  ["playback", "Listening"],
  ["audio", "Audio"],
  ["recruitment", "Recruitment"],
  ["pay", "Pay"],
  ["end", "Ratings and end"],
  ["plan", "Analysis plan"],
  ["texts", "Texts"],
] as const;

/** Jumps to a section; on narrow screens the sections simply follow each other. */
export function SectionNav() {
  return (
    <nav aria-label="Sections of the protocol" className={styles.nav}>
      {SECTIONS.map(([id, label]) => (
        <NavLink key={id} href={`#${id}`} label={label} py={4} />
      ))}
    </nav>
  );
}
