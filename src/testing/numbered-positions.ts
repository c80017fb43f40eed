/**
 * Returns the position of placement `n`. Placements take the hundred positions in turn, from −99 to
 * 99.
 */
export const positionOf = (n: number) => 2 * (n % 100) - 99;
