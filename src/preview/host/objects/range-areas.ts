import { areaAddress } from "../../../workbook/address";
import type { Area } from "../../../workbook/grids";
import { HostError } from "../protocol/errors";
import { bind, type Answer, type HostObject, type Shape } from "../protocol/host-object";
import { intersection } from "../model/sheet";
import { sheetPrefix } from "../model/workbook";
import type { RangeTarget } from "./range-target";

/** Excel's documented limit of merged areas in one answer. */
const AREA_LIMIT = 512;

interface AreasTarget {
  readonly within: RangeTarget;
  readonly areas: readonly Area[];
}

/** `Range.getMergedAreasOrNullObject()`. */
export function mergedAreas(target: RangeTarget): Answer {
  const areas = target.sheet.merges.filter((area) => intersection(area, target.area));
  if (areas.length > AREA_LIMIT) throw new HostError("RangeExceedsLimit");
  return areas.length ? bind(SHAPE, { within: target, areas }) : null;
}

const SHAPE: Shape<AreasTarget> = {
  type: "RangeAreas",
  read: {
    address: ({ within, areas }) =>
      areas.map((area) => `${sheetPrefix(within.sheet.name)}!${areaAddress(area)}`).join(","),
    areaCount: ({ areas }) => areas.length,
  },
  link: { areas: (target) => bind(COLLECTION, target) },
};

const COLLECTION: Shape<AreasTarget> = {
  type: "RangeCollection",
  items: ({ within, areas }): readonly HostObject[] => areas.map((area) => within.host.make.range(within.with(area))),
};
