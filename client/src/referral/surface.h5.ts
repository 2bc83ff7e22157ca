/** The preview draws the poster in the browser and downloads it. */
import { createElement } from 'react'
import { saveToAlbum } from '../platform/album'
import { POSTER } from './draw-poster'
import type { Surface } from './surface'

const PLACE = 'poster'

export const SurfaceView = () => createElement('canvas', { id: PLACE, className: 'poster-surface' })

const load = (address: string): Promise<CanvasImageSource> =>
  new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the picture did not load'))
    image.src = address
  })

export async function openSurface(): Promise<Surface> {
  const canvas = document.getElementById(PLACE)
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('no canvas')
  const scale = 2
  canvas.width = POSTER.width * scale
  canvas.height = POSTER.height * scale
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no pen')
  pen.scale(scale, scale)
  return { pen, picture: load, keep: () => saveToAlbum(canvas.toDataURL('image/png')) }
}
