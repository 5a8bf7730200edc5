import { makeStyles, tokens } from "@fluentui/react-components";

export const useRankingStyles = makeStyles({
  text: { margin: 0 },
  muted: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  rank: {
    width: "40px",
    paddingLeft: 0,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    verticalAlign: "top",
  },
  unit: {
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  class: { display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  note: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  total: {
    width: "72px",
    paddingLeft: 0,
    paddingRight: tokens.spacingHorizontalXS,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: "top",
  },
  top: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
});
