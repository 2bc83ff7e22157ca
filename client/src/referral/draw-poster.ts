/** The poster: about the community, with the code that leads there. No reward is named on it (facts: rewarded sharing is banned). */
import { drawPlant, type Pen } from './draw-plant'

export const POSTER = { width: 600, height: 900 } as const

export interface PosterWords {
  readonly community: string
  readonly slogan: string
  readonly nickname: string
}

const MIDDLE = POSTER.width / 2
const FAMILY = 'sans-serif'

/** Cuts a text into lines that fit; the last one that there is room for ends in an ellipsis. */
export function linesOf(text: string, fits: (line: string) => boolean, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const letter of Array.from(text)) {
    if (fits(line + letter)) line += letter
    else {
      lines.push(line)
      line = letter
    }
  }
  const all = line === '' ? lines : [...lines, line]
  if (all.length <= most) return all
  const last = Array.from(all[most - 1] ?? '').slice(0, -1)
  return [...all.slice(0, most - 1), `${last.join('')}…`]
}

interface Type {
  readonly size: number
  readonly weight: 400 | 500 | 600
  readonly colour: string
  readonly most: number
}

/** Writes a text centred, on as many lines as it needs, and tells where the next one may stand. */
function write(pen: Pen, text: string, top: number, { size, weight, colour, most }: Type): number {
  pen.font = `${weight} ${size}px ${FAMILY}`
  pen.fillStyle = colour
  const room = POSTER.width - 128
  const lines = linesOf(text, (line) => pen.measureText(line).width <= room, most)
  for (const [index, line] of lines.entries()) pen.fillText(line, MIDDLE, top + size * (0.5 + index * 1.4))
  return top + size * 1.4 * lines.length
}

function roundRect(pen: Pen, x: number, y: number, width: number, height: number, radius: number): void {
  pen.beginPath()
  pen.moveTo(x + radius, y)
  pen.arcTo(x + width, y, x + width, y + height, radius)
  pen.arcTo(x + width, y + height, x, y + height, radius)
  pen.arcTo(x, y + height, x, y, radius)
  pen.arcTo(x, y, x + width, y, radius)
  pen.closePath()
}

/**
 * Draws the whole poster.
 * @param code the picture of the mini program code, square
 */
export function drawPoster(pen: Pen, words: PosterWords, code: CanvasImageSource): void {
  pen.fillStyle = '#e3f1e8'
  pen.fillRect(0, 0, POSTER.width, POSTER.height)
  pen.fillStyle = '#ffffff'
  roundRect(pen, 32, 32, POSTER.width - 64, POSTER.height - 64, 40)
  pen.fill()
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.save()
  pen.translate(MIDDLE - 110, 60)
  pen.scale(1.1, 1.1)
  drawPlant(pen)
  pen.restore()
  const name = write(pen, words.community, 294, { size: 44, weight: 600, colour: '#1e2a24', most: 2 })
  write(pen, words.slogan, name + 12, { size: 26, weight: 400, colour: '#5d6b63', most: 2 })
  pen.drawImage(code, MIDDLE - 110, 516, 220, 220)
  write(pen, `${words.nickname} 邀请你来看看`, 762, { size: 26, weight: 500, colour: '#1e2a24', most: 1 })
  write(pen, '长按识别小程序码', 806, { size: 22, weight: 400, colour: '#7d8a82', most: 1 })
}
