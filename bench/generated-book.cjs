/** Scores that look like people's: quarters of a point, the same at every run. */
const points = (unit, item) => (((unit * 31 + item * 17) % 33) + 8) / 4;

/** The data of a book with so many units and items, one group, everything scored. */
function generatedBook(units, items) {
  const unitRows = Array.from({ length: units }, (_, at) => ({ code: `U${at + 1}`, name: `Đơn vị ${at + 1}` }));
  const itemRows = Array.from({ length: items }, (_, at) => ({
    code: `1.${at + 1}`,
    parent: "1",
    text: `Tiêu chí ${at + 1}`,
    max: 10,
    kind: "Chấm điểm trực tiếp",
  }));
  const scores = unitRows.flatMap(({ code: unit }, u) =>
    itemRows.map(({ code: item }, i) => ({ unit, item, self: points(u, i) })),
  );
  const group = { code: "1", text: "Nội dung", operation: "Tổng", max: 10 * items };
  return {
    settings: { year: 2026 },
    tables: { BX_DonVi: unitRows, BX_TieuChi: [group, ...itemRows], BX_ChamDiem: scores },
  };
}

module.exports = { generatedBook };
