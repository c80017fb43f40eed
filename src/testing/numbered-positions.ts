/** Position of placement `n`: all hundred positions in turn, beginning with the outermost expert. */
export const positionOf = (n: number) => 2 * (n % 100) - 99;
