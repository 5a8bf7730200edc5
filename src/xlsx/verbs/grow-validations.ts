import { areaAddress, parseArea } from "../../workbook/address";
import type { Area } from "../../workbook/grids";

/** Of the sheet itself and, for lists on other sheets, of Excel's extension of 2009. */
const PLACES = /(<dataValidation\b[^>]*?\ssqref=")([^"]*)(?=")|(<xm:sqref>)([^<]*)(?=<\/xm:sqref>)/g;

/**
 * Lets the validations that reach the last row of a table's body reach `to`: what guards the rows that were there guards those that are
 * added, however the person set it up. Rules that end above, or go on beyond the table, stay as they are.
 */
export function growValidations(xml: string, body: Area, to: number): string {
  if (!xml.includes("dataValidation")) return xml;
  return xml.replace(PLACES, (_, open: string | undefined, areas: string, xmOpen: string, xmAreas: string) =>
    open === undefined ? xmOpen + grown(xmAreas, body, to) : open + grown(areas, body, to),
  );
}

function grown(areas: string, body: Area, to: number): string {
  return areas
    .split(" ")
    .map((text) => {
      const area = parseArea(text);
      const isOfBody = area?.bottom === body.bottom && area.left >= body.left && area.right <= body.right;
      return area && isOfBody ? areaAddress({ ...area, bottom: to }) : text;
    })
    .join(" ");
}
