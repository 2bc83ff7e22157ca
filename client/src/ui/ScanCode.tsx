import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { encode } from 'uqr'
import { spoken } from './accessible'
import './styles/scan-code.css'

interface ScanCodeProps {
  readonly text: string
  /** What a screen reader says of it. */
  readonly label: string
}

/** A code that can be scanned, as one drawing: dark on white whatever the theme, as cameras need it. */
export function ScanCode({ text, label }: ScanCodeProps) {
  const style = useMemo(() => `background-image:url("${drawingOf(text)}")`, [text])
  return <View className="scan-code" style={style} {...spoken({ role: 'img', label })} />
}

/** One path of squares, as an address that a style can hold. */
export function drawingOf(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${size} ${size}' shape-rendering='crispEdges'><path d='${squares}'/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
