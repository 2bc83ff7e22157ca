import type { Pen } from './draw-plant'
import { drawPoster, linesOf, POSTER } from './draw-poster'

const fits = (most: number) => (line: string) => Array.from(line).length <= most

test.each([
  ['一行', 4, 2, ['一行']],
  ['刚好四字', 4, 2, ['刚好四字']],
  ['五个字的名', 4, 2, ['五个字的', '名']],
  ['很长很长的一个社群名字啊', 4, 2, ['很长很长', '的一个…']],
  ['', 4, 2, []],
])('%j is cut into lines that fit', (text, room, most, lines) => {
  expect(linesOf(text, fits(room), most)).toEqual(lines)
})

test('the poster says who invites and to what, names no reward, and stays on its paper', () => {
  const written: { words: string; y: number }[] = []
  const pictures: unknown[][] = []
  const kept: Record<string, unknown> = {
    measureText: (text: string) => ({ width: text.length * 26 }),
    fillText: (words: string, _x: number, y: number) => written.push({ words, y }),
    drawImage: (...place: unknown[]) => pictures.push(place),
  }
  const pen = new Proxy(kept, { get: (_, name: string) => kept[name] ?? (() => undefined) }) as unknown as Pen
  const words = { community: '山茶读书会'.repeat(9), slogan: '每天一页书，慢慢长成一棵树'.repeat(5), nickname: '阿禾' }
  drawPoster(pen, words, {} as CanvasImageSource)
  const all = written.map((one) => one.words).join('')
  expect(all).toContain('阿禾 邀请你来看看')
  expect(all).not.toMatch(/积分|奖|礼|送|红包|元/)
  expect(pictures).toHaveLength(1)
  const [, , top = 0, , height = 0] = (pictures[0] ?? []) as number[]
  const above = written.filter(({ words: line }) => !/邀请你|长按/.test(line))
  expect(Math.max(...above.map(({ y }) => y))).toBeLessThan(top)
  expect(Math.max(...written.map(({ y }) => y))).toBeLessThan(POSTER.height - 64)
  expect(top + height).toBeLessThan(762)
})
