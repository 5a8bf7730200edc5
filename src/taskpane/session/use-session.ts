import { createContext, useContext, useEffect, useSyncExternalStore } from "react";
import type { Session } from "./session";
import type { SessionState } from "./session-state";

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of SessionProvider.");
  return session;
}

/** The state of the session; a crash of it goes to the error boundary. */
export function useSessionState(): SessionState {
  const session = useSession();
  const state = useSyncExternalStore(session.subscribe, session.getState);
  if (state.crash) throw state.crash.error;
  return state;
}

/** Reads the book once, when the pane opens. */
export function useFirstReading(session: Session): void {
  useEffect(() => {
    void session.read();
  }, [session]);
}
