import { makeStyles, tokens } from "@fluentui/react-components";

/** Excel draws its own menu over the upper right corner of the pane: 34 × 32 px at most. */
const HOST_MENU_WIDTH = "40px";
/** Below this height the parts no longer fit around a scroller, so the page itself scrolls. */
const LOW = "@media (max-height: 300px)";

export const useFrameStyles = makeStyles({
  provider: { height: "100%" },
  frame: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    [LOW]: { height: "auto", minHeight: "100%" },
  },
  header: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "32px",
    paddingTop: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: HOST_MENU_WIDTH,
  },
  name: { flexGrow: 1, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  small: { minWidth: "32px" },
  tabs: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  formsTabs: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  formsList: { flexGrow: 1, minWidth: 0 },
  tab: {
    flexGrow: 1,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    whiteSpace: "nowrap",
    // Excel on a Mac gives 270 px: four Vietnamese names need the smaller letters there
    "@media (max-width: 319px)": {
      paddingLeft: 0,
      paddingRight: 0,
      "& > span": { fontSize: tokens.fontSizeBase200 },
    },
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, minWidth: 0 },
});
