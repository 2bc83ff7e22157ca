/** Figures are read in groups of three: 1,280. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** A change of points with its sign: +100 · −100 · 0 */
export function signed(points: number): string {
  if (points === 0) return '0'
  return points > 0 ? `+${grouped(points)}` : `−${grouped(-points)}`
}
