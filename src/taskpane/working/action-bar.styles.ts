import { makeStyles, tokens } from "@fluentui/react-components";

export const useActionBarStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    "@media (min-width: 300px)": {
      paddingLeft: tokens.spacingHorizontalL,
      paddingRight: tokens.spacingHorizontalL,
    },
    "@media (min-width: 400px)": {
      paddingLeft: tokens.spacingHorizontalXL,
      paddingRight: tokens.spacingHorizontalXL,
    },
  },
  /** Where the words of both do not fit side by side, the second stands below, as wide as the first. */
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1000, minWidth: 0, whiteSpace: "nowrap" },
  other: { flexGrow: 1, minWidth: 0, whiteSpace: "nowrap" },
  working: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  said: { flexGrow: 1, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  step: { color: tokens.colorNeutralForeground3 },
});
