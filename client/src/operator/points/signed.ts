import { grouped } from '../../ui/Figure'

/** +100 · −100 · 0 */
export const signed = (points: number): string => {
  if (points === 0) return '0'
  return points > 0 ? `+${grouped(points)}` : `−${grouped(-points)}`
}
