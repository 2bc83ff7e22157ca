/** The blooming plant of the house, stroke by stroke, for pictures that leave the app. */

/** The strokes a poster needs: WeChat's canvas and the browser's both have them. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'closePath'
  | 'moveTo'
  | 'lineTo'
  | 'bezierCurveTo'
  | 'quadraticCurveTo'
  | 'arc'
  | 'arcTo'
  | 'ellipse'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'drawImage'
  | 'save'
  | 'restore'
  | 'translate'
  | 'scale'
  | 'clip'
> & {
  fillStyle: CanvasRenderingContext2D['fillStyle']
  strokeStyle: CanvasRenderingContext2D['strokeStyle']
  lineWidth: number
  lineCap: CanvasLineCap
  font: string
  textAlign: CanvasTextAlign
  textBaseline: CanvasTextBaseline
}

type Curve = readonly [number, number, number, number, number, number]

/** A leaf is two curves that meet at its tip. */
const leaves: readonly {
  readonly from: readonly [number, number]
  readonly curves: readonly Curve[]
  readonly colour: string
}[] = [
  {
    from: [100, 100],
    curves: [
      [74, 102, 62, 88, 60, 70],
      [84, 68, 98, 78, 100, 100],
    ],
    colour: '#2f8f5b',
  },
  {
    from: [100, 90],
    curves: [
      [124, 90, 136, 76, 137, 58],
      [113, 58, 101, 70, 100, 90],
    ],
    colour: '#4fae78',
  },
  {
    from: [100, 70],
    curves: [
      [80, 70, 71, 58, 71, 43],
      [89, 43, 99, 53, 100, 70],
    ],
    colour: '#6cc392',
  },
]
const petals = [
  [100, 25],
  [114, 35],
  [109, 52],
  [91, 52],
  [86, 35],
] as const

function dot(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x, y, radius, 0, Math.PI * 2)
  pen.fill()
}

function drawPot(pen: Pen): void {
  pen.fillStyle = '#e8e6de'
  pen.beginPath()
  pen.ellipse(100, 178, 64, 8, 0, 0, Math.PI * 2)
  pen.fill()
  pen.fillStyle = '#c98a62'
  pen.beginPath()
  pen.moveTo(66, 132)
  pen.lineTo(134, 132)
  pen.lineTo(126, 176)
  pen.lineTo(74, 176)
  pen.closePath()
  pen.fill()
  pen.fillStyle = '#d79c74'
  pen.fillRect(60, 122, 80, 15)
}

/** Draws the plant in a square of 200, moved and scaled by the caller. */
export function drawPlant(pen: Pen): void {
  drawPot(pen)
  pen.strokeStyle = '#22704a'
  pen.lineWidth = 5
  pen.lineCap = 'round'
  pen.beginPath()
  pen.moveTo(100, 124)
  pen.bezierCurveTo(99, 104, 101, 78, 100, 48)
  pen.stroke()
  for (const { from, curves, colour } of leaves) {
    pen.fillStyle = colour
    pen.beginPath()
    pen.moveTo(...from)
    for (const curve of curves) pen.bezierCurveTo(...curve)
    pen.fill()
  }
  for (const [x, y] of petals) dot(pen, x, y, 8, '#f0cf86')
  dot(pen, 100, 40, 8, '#d9982a')
}
