/** The framework with nothing of ours, beside which the program is measured. */
export default { distDir: ".next-bench", poweredByHeader: false };
