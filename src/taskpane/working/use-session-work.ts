import { fill } from "../../i18n/text";
import { useLanguage } from "../language/use-language";
import { useSession, useSessionState } from "../session/use-session";
import type { Work } from "./work";

/** What the session is busy with, in words. */
export function useSessionWork(): Work | undefined {
  const session = useSession();
  const { activity } = useSessionState();
  const say = useLanguage().words.progress;
  if (!activity) return undefined;
  const { task, isWaiting, progress } = activity;
  const base = { key: task, cancel: session.cancel };
  if (isWaiting) return { ...base, text: say.waiting, isUrgent: true };
  if (!progress) return { ...base, text: say[task] };
  const { done, total } = progress;
  const text = fill(say.steps, { done: String(done), total: String(total) });
  return { ...base, text: say[task], progress: { done, total, text } };
}
