import { makeStyles, tokens } from "@fluentui/react-components";

export const useFormsStyles = makeStyles({
  text: { margin: 0 },
  muted: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  select: { minWidth: 0 },
});
