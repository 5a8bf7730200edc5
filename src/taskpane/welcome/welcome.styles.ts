import { makeStyles, tokens } from "@fluentui/react-components";

export const useWelcomeStyles = makeStyles({
  text: { margin: 0 },
  muted: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  yearField: { gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM },
  year: { width: "96px" },
  sample: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  sampleButton: { flexShrink: 0 },
});
