import { makeStyles, tokens } from "@fluentui/react-components";

export const useWhyStyles = makeStyles({
  text: { margin: 0 },
  muted: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  field: { gridTemplateColumns: "76px minmax(0, 1fr)" },
  /** As wide as the pane, however long a criterion is. */
  select: { minWidth: 0, "& > select": { width: "100%", minWidth: 0, textOverflow: "ellipsis" } },
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  answer: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  part: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  partText: { flexGrow: 1, minWidth: 0 },
  points: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});
