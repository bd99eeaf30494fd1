// The result in words and numbers: a Markdown table that is also readable in a terminal.

const HEADINGS = ["", "Vejviseren", "of", "Compared with", "Ratio", "Limit", ""];

/** One line per row: the median or another statistic, with the minimum and the maximum in brackets. */
export function table(rows) {
  const cells = [HEADINGS, ...rows.map(line)];
  const widths = HEADINGS.map((_, column) => Math.max(3, ...cells.map((row) => row[column].length)));
  const written = cells.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`);
  written.splice(1, 0, `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  return written.join("\n");
}

function line(row) {
  const verdict = row.failure ? `failed: ${row.failure}` : !row.measured ? "not measured" : hasLimit(row) ? (row.ok ? "ok" : "**over**") : "";
  const theirs = row.theirs ? `${row.called}: ${spread(row.theirs, row.unit)}` : "";
  const title = row.pick === "max" && !/longest|slowest/.test(row.title) ? `${row.title}, at worst` : row.title;
  return [title, row.mine ? spread(row.mine, row.unit) : "–", row.mine ? String(row.mine.runs) : "", theirs, row.ratio ? `${rounded(row.ratio)} ×` : "", limit(row), verdict];
}

export const hasLimit = (row) => [row.atMost, row.atLeast, row.times].some((limit) => limit !== undefined);

/** The limit of a row. */
export function limit({ atMost, atLeast, times, unit }) {
  if (times !== undefined) return `≤ ${times} ×`;
  if (atMost !== undefined) return `≤ ${amount(atMost, unit)}`;
  return atLeast === undefined ? "" : `≥ ${atLeast}`;
}

function spread({ value, least, most, runs }, unit) {
  return runs > 1 ? `${amount(value, unit)} (${rounded(least)}–${rounded(most)})` : amount(value, unit);
}

/** `value` with its unit, to three significant figures. */
export const amount = (value, unit) => `${rounded(value)}${unit && ` ${unit}`}`;

function rounded(value) {
  const digits = value >= 100 || Number.isInteger(value) ? 0 : value >= 10 ? 1 : 2;
  return value.toFixed(digits).replace(/\B(?=(\d{3})+$)/g, ",");
}
