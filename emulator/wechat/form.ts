/** Reads a form of bytes (multipart/form-data), as the SDK sends one: Node's own reader would take bytes for text. */
export function readForm(contentType: string, body: Buffer): ReadonlyMap<string, Buffer> {
  const boundary = /boundary=("?)([^";]+)\1/.exec(contentType)?.[2]
  const fields = new Map<string, Buffer>()
  if (boundary === undefined) return fields
  const mark = Buffer.from(`--${boundary}`)
  for (let from = body.indexOf(mark); from >= 0; ) {
    const next = body.indexOf(mark, from + mark.length)
    if (next < 0) break
    const part = body.subarray(from + mark.length + 2, next - 2)
    const head = part.indexOf('\r\n\r\n')
    const name = /\bname="([^"]*)"/.exec(part.subarray(0, head).toString('utf8'))?.[1]
    if (head >= 0 && name !== undefined) fields.set(name, part.subarray(head + 4))
    from = next
  }
  return fields
}
