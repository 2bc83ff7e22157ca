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

const ROOM = POSTER.width - 128

const fontOf = ({ weight, size }: Type): string => `${weight} ${size}px ${FAMILY}`

function laidOut(pen: Pen, text: string, type: Type): readonly string[] {
  pen.font = fontOf(type)
  return linesOf(text, (line) => pen.measureText(line).width <= ROOM, type.most)
}

const heightOf = (lines: readonly string[], { size }: Type): number => size * 1.4 * lines.length

/** Writes lines centred, and tells where the next ones may stand. */
function write(pen: Pen, lines: readonly string[], top: number, type: Type): number {
  pen.font = fontOf(type)
  pen.fillStyle = type.colour
  for (const [index, line] of lines.entries()) pen.fillText(line, MIDDLE, top + type.size * (0.7 + index * 1.4))
  return top + heightOf(lines, type)
}

const NAME: Type = { size: 48, weight: 600, colour: '#1e2a24', most: 2 }
const SLOGAN: Type = { size: 28, weight: 400, colour: '#5d6b63', most: 2 }
const INVITING: Type = { size: 28, weight: 500, colour: '#1e2a24', most: 1 }
const HINT: Type = { size: 22, weight: 400, colour: '#6f7c74', most: 1 }

/** The plant takes what the words above the code leave, within reason. */
const PLANT = { top: 56, least: 180, most: 290, size: 200 } as const
const CODE = { top: 506, size: 244 } as const

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
  const [name, slogan] = [laidOut(pen, words.community, NAME), laidOut(pen, words.slogan, SLOGAN)]
  const left = CODE.top - PLANT.top - 32 - heightOf(name, NAME) - heightOf(slogan, SLOGAN)
  const plant = Math.min(PLANT.most, Math.max(PLANT.least, left))
  pen.save()
  pen.translate(MIDDLE - plant / 2, PLANT.top)
  pen.scale(plant / PLANT.size, plant / PLANT.size)
  drawPlant(pen)
  pen.restore()
  const below = write(pen, name, PLANT.top + plant + 10, NAME)
  write(pen, slogan, below + 8, SLOGAN)
  pen.drawImage(code, MIDDLE - CODE.size / 2, CODE.top, CODE.size, CODE.size)
  write(pen, laidOut(pen, `${words.nickname} 邀请你来看看`, INVITING), 758, INVITING)
  write(pen, laidOut(pen, '长按识别小程序码', HINT), 802, HINT)
}
