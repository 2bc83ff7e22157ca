type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** `root.cn.[0].cn[2].v` → ['root', 'cn', 0, 'cn', 2, 'v'], the way WeChat reads a path given to setData. */
export function parseDataPath(text: string): (string | number)[] {
  return [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([part, index]) => (index === undefined ? part : Number(index)))
}

/** Puts a value where a setData path points; what is missing on the way is made, as WeChat does. */
export function setDataPath(data: Record<string, unknown>, text: string, value: unknown) {
  const parts = parseDataPath(text)
  const last = parts.pop()
  if (last === undefined) throw new Error(`setData: an empty path "${text}"`)
  let place = data as Record<string | number, unknown>
  parts.forEach((part, index) => {
    const next = parts[index + 1] ?? last
    if (typeof place[part] !== 'object' || place[part] === null) place[part] = typeof next === 'number' ? [] : {}
    place = place[part] as Record<string | number, unknown>
  })
  place[last] = value
}

/** What crosses from the logic to the view is JSON; `undefined` and functions do not cross. */
export const crossing = (value: unknown): Json =>
  value === undefined ? null : (JSON.parse(JSON.stringify(value)) as Json)

/** Bytes of one setData as it crosses. */
export const bytesOf = (data: unknown) => Buffer.byteLength(JSON.stringify(data))
