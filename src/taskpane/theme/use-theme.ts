import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useCallback, useState, useSyncExternalStore } from "react";
import { recall, remember } from "../remembered";
import { isDarkColor } from "./luminance";

export const THEME_CHOICES = ["auto", "light", "dark", "contrast"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

export function isThemeChoice(text: string | undefined): text is ThemeChoice {
  return THEME_CHOICES.some((choice) => choice === text);
}

const THEMES: Readonly<Record<Exclude<ThemeChoice, "auto">, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

export interface ThemeSetting {
  readonly theme: Theme;
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

/**
 * The theme of the pane. "auto" follows the brightness of Excel's own background, else the system's preference. Forced colours of the system
 * (Windows high contrast) need no theme: the browser puts them over any.
 */
export function useTheme(hostBackground: () => string | undefined): ThemeSetting {
  const [choice, setChoice] = useState<ThemeChoice>(() => {
    const chosen = recall("theme");
    return isThemeChoice(chosen) ? chosen : "auto";
  });
  const isDark = useSyncExternalStore(onThemeMayHaveChanged, () => isDarkColor(hostBackground()) ?? prefersDark());
  const choose = useCallback((next: ThemeChoice) => {
    remember("theme", next);
    setChoice(next);
  }, []);
  const shown = choice === "auto" ? (isDark ? "dark" : "light") : choice;
  return { theme: THEMES[shown], choice, choose };
}

const DARK = "(prefers-color-scheme: dark)";

function prefersDark(): boolean {
  return window.matchMedia(DARK).matches;
}

/** Excel tells of no change of its theme on every platform; asking again when the pane gets the focus works on all. */
function onThemeMayHaveChanged(listener: () => void): () => void {
  const media = window.matchMedia(DARK);
  media.addEventListener("change", listener);
  window.addEventListener("focus", listener);
  return () => {
    media.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
  };
}
