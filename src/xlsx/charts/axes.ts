import type { UpsertChart } from "../../workbook/plan";
import { escapeXml } from "../xml";
import { AXIS, GRID, line, NO_LINE, textProperties, title } from "./text";

const CATEGORY_ID = "111111111";
const VALUE_ID = "222222222";

export const AXIS_IDS = `<c:axId val="${CATEGORY_ID}"/><c:axId val="${VALUE_ID}"/>`;

/** The axis of units or criteria. In a bar chart reversed means best on top. */
export function writeCategoryAxis(chart: UpsertChart): string {
  const { title: words, reversed } = chart.categoryAxis;
  const isBar = chart.kind === "bar";
  const isRadar = chart.kind === "radar";
  return (
    `<c:catAx><c:axId val="${CATEGORY_ID}"/><c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? "l" : "b"}"/>` +
    (isRadar ? gridlines() : title(words, { size: chart.textSize }, isBar)) +
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="low"/><c:spPr>${line(AXIS, 0.75)}</c:spPr>${textProperties({ size: chart.textSize })}` +
    `<c:crossAx val="${VALUE_ID}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>` +
    '<c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

/** The axis of points. It stays at the bottom of a bar chart whose categories are reversed, where Excel would put it on top. */
export function writeValueAxis(chart: UpsertChart): string {
  const { title: words, format, min, max } = chart.valueAxis;
  const isBar = chart.kind === "bar";
  const isRadar = chart.kind === "radar";
  const atEnd = chart.categoryAxis.reversed && !isRadar;
  const limit = (name: string, value: number | undefined): string =>
    value === undefined ? "" : `<c:${name} val="${finite(value)}"/>`;
  return (
    `<c:valAx><c:axId val="${VALUE_ID}"/><c:scaling><c:orientation val="minMax"/>${limit("max", max)}${limit("min", min)}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isBar ? "b" : "l"}"/>${gridlines()}` +
    (isRadar ? "" : title(words, { size: chart.textSize }, !isBar)) +
    `<c:numFmt formatCode="${escapeXml(format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr>${NO_LINE}</c:spPr>${textProperties({ size: chart.textSize })}` +
    `<c:crossAx val="${CATEGORY_ID}"/><c:crosses val="${atEnd ? "max" : "autoZero"}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

const gridlines = (): string => `<c:majorGridlines><c:spPr>${line(GRID, 0.75)}</c:spPr></c:majorGridlines>`;

function finite(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`an axis cannot end at ${String(value)}`);
  return String(value);
}
