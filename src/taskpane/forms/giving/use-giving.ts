import { useEffect, useRef, useState } from "react";
import { HostRefusal } from "../../../excel/refusal";
import type { PreparedReview } from "../../../review/prepare";
import { useServices } from "../../app/services-context";
import { Desk } from "../../desk/desk";
import type { DeskSetting, FileContent, FormsDesk, Job, JobResult } from "../../desk/jobs";
import { settingOf } from "../desk-setting";
import { makeForms, zipForms, type Made } from "./make-forms";

/** How the last making of forms ended. */
export type GivingEnded =
  | { readonly how: "downloaded"; readonly file: string; readonly count: number }
  | { readonly how: "opened"; readonly unit: string | undefined }
  | Exclude<Made, { readonly how: "made" }>;

export interface GivingState {
  readonly progress?: { readonly done: number; readonly total: number };
  readonly ended?: GivingEnded;
}

export interface Giving extends GivingState {
  /** Opens the form of a unit, or the blank one, in Excel; true where it is open. */
  readonly open: (unit: string | undefined) => Promise<boolean>;
  /** Hands the form over as a download. */
  readonly download: (unit: string | undefined) => Promise<void>;
  /** The forms of all units as one .zip; absent where downloads do nothing. */
  readonly downloadAll: (units: readonly string[]) => Promise<void>;
  readonly cancel: () => void;
}

type Make = (desk: FormsDesk, making: Parameters<typeof makeForms>[2]) => Promise<Made>;

/** Makes forms beside the page and hands them over; leaving the view ends it. */
export function useGiving(prepared: PreparedReview): Giving {
  const { openNewWorkbook, download } = useServices();
  const { state, run, cancel } = useMaking(prepared);
  return {
    ...state,
    cancel,
    open: async (unit) => {
      const ended = await run(
        (desk, making) => makeForms(desk, [unit], making),
        (files) => openFirst(files, unit, openNewWorkbook),
      );
      return ended.how === "opened";
    },
    download: async (unit) => {
      await run(
        (desk, making) => makeForms(desk, [unit], making),
        (files) => Promise.resolve(hand(files, 1, download)),
      );
    },
    downloadAll: async (units) => {
      await run(
        (desk, making) => zipForms(desk, units, making),
        (files) => Promise.resolve(hand(files, units.length, download)),
      );
    },
  };
}

interface Maker {
  readonly state: GivingState;
  readonly run: (make: Make, handOver: (files: readonly FileContent[]) => Promise<GivingEnded>) => Promise<GivingEnded>;
  readonly cancel: () => void;
}

function useMaking(prepared: PreparedReview): Maker {
  const { loadDesk } = useServices();
  const [state, setState] = useState<GivingState>({});
  const abort = useRef<AbortController>(undefined);
  useEffect(() => () => abort.current?.abort(), []);
  return {
    state,
    cancel: () => abort.current?.abort(),
    run: async (make, handOver) => {
      const controller = new AbortController();
      abort.current = controller;
      const onProgress = (done: number, total: number) => {
        setState({ progress: { done, total } });
      };
      onProgress(0, 0);
      const desk: FormsDesk = new Desk<DeskSetting, Job, JobResult>(await loadDesk(), settingOf(prepared, []));
      const made = await make(desk, { signal: controller.signal, onProgress });
      desk.close();
      const ended = made.how === "made" ? await handOver(made.files) : made;
      setState({ ended });
      return ended;
    },
  };
}

async function openFirst(
  [file]: readonly FileContent[],
  unit: string | undefined,
  open: (bytes: Uint8Array) => Promise<void>,
): Promise<GivingEnded> {
  try {
    if (file) await open(file.bytes);
    return { how: "opened", unit };
  } catch (error) {
    if (error instanceof HostRefusal) return { how: "refused", issues: [error.issue] };
    throw error;
  }
}

function hand(
  files: readonly FileContent[],
  count: number,
  download: ((file: FileContent) => void) | undefined,
): GivingEnded {
  for (const file of files) download?.(file);
  return { how: "downloaded", file: files[0]?.name ?? "", count };
}
