/**
 * What a spreadsheet takes for a formula, also behind blanks and characters that it does not show: the signs that begin
 * one, and their full-width forms. Source: OWASP, "CSV Injection".
 */
const FORMULA = /^[\s\p{C}]*[=+\-@\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r\n]/u;

/** Text for a cell that no spreadsheet runs: what would begin a formula gets an apostrophe before it. */
export function plainCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
