import { makeStyles, tokens } from "@fluentui/react-components";

export const useProgressStyles = makeStyles({
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  /** Four columns have to stand in 246 px. */
  number: {
    width: "48px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    paddingLeft: 0,
    paddingRight: 0,
    "& > div": { justifyContent: "flex-end" },
  },
  /** The colours under the pointer leave a link unreadable in high contrast; the row is no target. */
  row: {
    ":hover": { backgroundColor: "transparent", color: tokens.colorNeutralForeground1 },
    ":active": { backgroundColor: "transparent", color: tokens.colorNeutralForeground1 },
  },
  state: { width: "76px", paddingLeft: tokens.spacingHorizontalXS, paddingRight: 0 },
  cell: {
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: 0,
    paddingRight: 0,
  },
  late: { color: tokens.colorPaletteDarkOrangeForeground1 },
  detail: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  text: { margin: 0 },
});
