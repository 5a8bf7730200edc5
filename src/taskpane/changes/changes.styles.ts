import { makeStyles, tokens } from "@fluentui/react-components";

export const useChangesStyles = makeStyles({
  text: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  muted: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  rank: { width: "56px", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  cell: { paddingTop: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalXS },
  direction: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
