import { useMemo } from "react";
import { useLanguage } from "../language/use-language";
import { useSession } from "../session/use-session";
import { useServices } from "./services-context";
import { useNavigation } from "./navigation";

export interface Actions {
  readonly read: () => void;
  readonly score: () => void;
  readonly write: () => void;
  readonly back: () => void;
  readonly makeEmpty: (year: number) => void;
  readonly makeSample: () => void;
}

/** What the buttons do: the work of the session, then the view that shows how it ended. */
export function useActions(): Actions {
  const session = useSession();
  const { arrive } = useNavigation();
  const { language } = useLanguage();
  const { loadSample } = useServices();
  return useMemo(() => {
    const make = async (work: Promise<void>) => {
      await work;
      if (session.getState().ended?.how === "made") arrive("overview");
    };
    return {
      read: () => void session.read(),
      score: () => {
        void session.score().then(() => {
          if (session.getState().ended?.how !== "cancelled") arrive("overview");
        });
      },
      write: () => {
        void session.write().then(() => {
          const how = session.getState().ended?.how;
          arrive(how === "written" || how === "incomplete" ? "ranking" : "overview");
        });
      },
      back: () => {
        session.back();
        arrive("overview");
      },
      makeEmpty: (year) => void make(session.make({ settings: { year }, tables: {} }, language)),
      makeSample: () => void make(session.make(loadSample, language)),
    };
  }, [session, arrive, language, loadSample]);
}
