/** Something under way, as a bar with progress shows it. */
export interface Work {
  /** Another work begins another bar. */
  readonly key: string;
  readonly text: string;
  readonly progress?: { readonly done: number; readonly total: number; readonly text: string };
  /** Shown at once: a person is waited for. */
  readonly isUrgent?: boolean;
  readonly cancel: () => void;
}
