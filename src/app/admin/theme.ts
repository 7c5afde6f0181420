import type { MantineThemeOverride } from "@mantine/core";

const INTER = '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif';

export const theme: MantineThemeOverride = {
  fontFamily: INTER,
  headings: { fontFamily: INTER, fontWeight: "650" },
  primaryColor: "indigo",
  primaryShade: { light: 7, dark: 8 },
  autoContrast: true,
  defaultRadius: "md",
  cursorType: "pointer",
  components: {
    // A title in the alert's own colour is too pale to read on it.
    Alert: { styles: { label: { color: "var(--mantine-color-text)" } } },
  },
};
