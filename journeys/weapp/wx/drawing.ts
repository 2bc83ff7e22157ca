/** Measuring and drawing: there is no screen, so everything has a plausible size and every stroke is taken. */
import { asynchronousAll, type Program } from './api'

const rectangle = { left: 0, top: 0, right: 358, bottom: 200, width: 358, height: 200, scrollTop: 0, scrollLeft: 0 }

/** A 2D context that accepts whatever a chart does to it. */
function makeContext(): unknown {
  const kept: Record<string, unknown> = { measureText: (text: string) => ({ width: text.length * 8 }) }
  return new Proxy(kept, {
    get: (_, name: string) => kept[name] ?? (() => makeGradient()),
    set: (_, name: string, value: unknown) => {
      kept[name] = value
      return true
    },
  })
}

const makeGradient = () => ({ addColorStop: () => undefined })

/** A picture that has loaded a moment after it was told where it lies. */
function makeImage() {
  const image = { onload: null as (() => void) | null, onerror: null, width: 430, height: 430, place: '' }
  return Object.defineProperty(image, 'src', {
    get: () => image.place,
    set: (place: string) => {
      image.place = place
      setTimeout(() => image.onload?.(), 0)
    },
  })
}

function makeCanvas() {
  const context = makeContext()
  return {
    ...{ width: rectangle.width, height: rectangle.height, createImage: makeImage },
    requestAnimationFrame: (draw: () => void) => setTimeout(draw, 16),
    cancelAnimationFrame: (frame: NodeJS.Timeout) => clearTimeout(frame),
    getContext: () => context,
  }
}

type Told = (answer: unknown) => void

/** `wx.createSelectorQuery`: each question is answered in order when `exec` is called. */
function createSelectorQuery(program: Program) {
  const answers: { value: unknown; told: Told | undefined }[] = []
  const ask = (value: () => unknown) => (told?: Told) => {
    answers.push({ value: value(), told })
    return query
  }
  const selected = {
    boundingClientRect: ask(() => program.inside(rectangle)),
    scrollOffset: ask(() => program.inside(rectangle)),
    fields: (_fields: unknown, told?: Told) => ask(() => ({ ...rectangle, node: makeCanvas() }))(told),
    node: ask(() => ({ node: makeCanvas() })),
    context: ask(() => ({ context: {} })),
  }
  const query = {
    in: () => query,
    select: () => selected,
    selectAll: () => selected,
    selectViewport: () => selected,
    exec: (told?: Told) => {
      setTimeout(() => {
        for (const answer of answers) answer.told?.(answer.value)
        told?.(answers.map(({ value }) => value))
      }, 0)
    },
  }
  return query
}

/** An observer that sees everything at once: what is on the page counts as visible. */
function createIntersectionObserver(program: Program) {
  const seen = { intersectionRatio: 1, boundingClientRect: rectangle, relativeRect: rectangle }
  const observer = {
    relativeTo: () => observer,
    relativeToViewport: () => observer,
    observe: (_selector: string, told: Told) => void setTimeout(() => told(program.inside(seen)), 0),
    disconnect: () => undefined,
  }
  return observer
}

export const createDrawing = (program: Program) => ({
  createSelectorQuery: () => createSelectorQuery(program),
  createIntersectionObserver: () => createIntersectionObserver(program),
  createOffscreenCanvas: makeCanvas,
  ...asynchronousAll(program, { canvasToTempFilePath: () => ({ tempFilePath: 'wxfile://tmp/canvas.png' }) }),
})
