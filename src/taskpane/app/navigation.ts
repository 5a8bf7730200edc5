import { createContext, useContext, useMemo, useState } from "react";
import type { KindName } from "../../rules/kinds/names";

/** The sections, in the order of their tabs. */
export const TABS = ["overview", "issues", "ranking", "why"] as const;
export type Tab = (typeof TABS)[number];
/** The parts of the self-score forms, beside the sections: handed out, taken in, who is late. */
export const FORMS_PARTS = ["give", "collect", "progress"] as const;
export type FormsPart = (typeof FORMS_PARTS)[number];
export type ViewName = Tab | FormsPart | "settings" | "welcome" | "help";

export function isTab(view: ViewName): view is Tab {
  return TABS.some((tab) => tab === view);
}

export function isFormsPart(view: ViewName): view is FormsPart {
  return FORMS_PARTS.some((part) => part === view);
}

/** What "Vì sao?" is asked about: a unit and, unless it is the total, a node. */
export interface Question {
  readonly unit: string;
  readonly node?: string;
}

/** What led to the help: the kind it opens with, and where closing it leads back to. */
export interface HelpTopic {
  readonly kind?: KindName;
  readonly back: ViewName;
}

export interface Place {
  readonly view: ViewName;
  readonly question?: Question;
  readonly help?: HelpTopic;
  /** Above zero where an action led here: then the heading takes the focus. A person who picks a tab keeps it there. */
  readonly arrival: number;
}

export interface Navigation {
  readonly place: Place;
  /** The view changes because of something else than its tab, and says so by taking the focus. */
  readonly arrive: (view: ViewName, question?: Question) => void;
  /** To the help on the kinds of item; a question is kept for the way back. */
  readonly consult: (help: HelpTopic, question?: Question) => void;
  readonly pick: (tab: Tab | FormsPart) => void;
  /** The same place in another state, in which what had the focus is no more: the heading takes it, as on arriving. */
  readonly settle: () => void;
}

const START: Place = { view: "overview", arrival: 0 };

export function useNavigationState(): Navigation {
  const [place, setPlace] = useState(START);
  return useMemo(
    () => ({
      place,
      arrive: (view, question) => {
        setPlace(({ arrival }) => ({ view, arrival: arrival + 1, ...(question ? { question } : {}) }));
      },
      consult: (help, question) => {
        setPlace(({ arrival }) => ({ view: "help", help, arrival: arrival + 1, ...(question ? { question } : {}) }));
      },
      pick: (view) => {
        setPlace({ view, arrival: 0 });
      },
      settle: () => {
        setPlace((before) => ({ ...before, arrival: before.arrival + 1 }));
      },
    }),
    [place],
  );
}

const NavigationContext = createContext<Navigation | undefined>(undefined);
export const NavigationProvider = NavigationContext.Provider;

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("useNavigation outside of NavigationProvider.");
  return navigation;
}
