// Sums what the two test runners report. A runner that fails without a failed test counts as one failure.

/** @typedef {{ passed: number, failed: number }} Totals */

/** @param {number} passed @param {number} failed @param {number} code @returns {Totals} */
function total(passed, failed, code) {
  return { passed, failed: failed === 0 && code !== 0 ? 1 : failed };
}

/** @param {{ numPassedTests?: number, numFailedTests?: number } | undefined} report @param {number} code @returns {Totals} */
export function totalVitest(report, code) {
  return total(report?.numPassedTests ?? 0, report?.numFailedTests ?? 0, code);
}

/**
 * @param {{ stats?: { expected?: number, unexpected?: number, flaky?: number } } | undefined} report
 * @param {number} code @returns {Totals}
 */
export function totalPlaywright(report, code) {
  const { expected = 0, unexpected = 0, flaky = 0 } = report?.stats ?? {};
  return total(expected, unexpected + flaky, code);
}
