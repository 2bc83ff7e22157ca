/** Where the poster is drawn in WeChat: the canvas on the page; the picture is kept in the phone's album. */
import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { createElement } from 'react'
import { saveToAlbum } from '../platform/album'
import type { Pen } from './draw-plant'
import { POSTER } from './draw-poster'

const PLACE = 'poster'

export interface Surface {
  readonly pen: Pen
  readonly picture: (address: string) => Promise<CanvasImageSource>
  /** Keeps what is drawn; tells in a sentence where, or null when the person did not want to. */
  readonly keep: (name: string) => Promise<string | null>
}

export const SurfaceView = () =>
  createElement(Canvas, { type: '2d', id: PLACE, canvasId: PLACE, className: 'poster-surface' })

/** WeChat's own canvas node: not quite the browser's. */
interface Node {
  width: number
  height: number
  readonly getContext: (kind: '2d') => CanvasRenderingContext2D
  readonly createImage: () => HTMLImageElement
}

const findNode = (): Promise<Node> =>
  new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${PLACE}`)
      .fields({ node: true, size: true })
      .exec((found: readonly ({ node?: Node } | null)[]) => {
        const node = found[0]?.node
        if (node === undefined) reject(new Error('no canvas'))
        else resolve(node)
      })
  })

const load = (node: Node, address: string): Promise<CanvasImageSource> =>
  new Promise((resolve, reject) => {
    const image = node.createImage()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the picture did not load'))
    image.src = address
  })

export async function openSurface(): Promise<Surface> {
  const node = await findNode()
  const scale = 2
  node.width = POSTER.width * scale
  node.height = POSTER.height * scale
  const pen = node.getContext('2d')
  pen.scale(scale, scale)
  return {
    pen,
    picture: (address) => load(node, address),
    keep: async () => {
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        canvas: node as unknown as Taro.Canvas,
        fileType: 'png',
      })
      return saveToAlbum(tempFilePath)
    },
  }
}
